/** What is needed of a pool of connections. */
export type Queryable = {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
  query(text: string): Promise<{ rows: unknown[] }>;
};
