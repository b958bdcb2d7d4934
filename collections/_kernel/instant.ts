/** All instants in views are ISO 8601 in UTC. */
export type Instant = string;
