/** What this plugin needs of a logger; pino's fits. */
export type IdentityLogger = {
  error(details: Record<string, unknown>, message: string): void;
};
