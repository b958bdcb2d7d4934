export type SandboxOptions = {
  /** 0 takes any free port. The server listens on 127.0.0.1 only. */
  port: number;
  /** Holds `gateway.jsonl`; made when missing. */
  dataDir: string;
  /** Origin under which browsers reach `/sandbox/**`, e.g. http://localhost:4321; it may frame the check-out. */
  publicBase: string;
  webhookUrl: string;
  keyId: string;
  keySecret: string;
  webhookSecret: string;
  /** The secret before the last rotation, for the knob `secret: 'old'`. */
  oldWebhookSecret?: string | undefined;
  /** Opens `/control/**`: faults, clock, ledger. */
  allowControl: boolean;
  /**
   * Folder of the check-out's scripts and styles. Unset: `assets` beside the source, also when
   * bundled into a folder at the project's root.
   */
  assetsDir?: string | undefined;
  /** How long a receiver of webhooks may take; the vendor allows 5 s. */
  webhookTimeoutMs?: number | undefined;
};

/** @throws Error that names the option */
export function checkedSandboxOptions(options: SandboxOptions): SandboxOptions {
  if (!/^rzp_test_[A-Za-z0-9]+$/.test(options.keyId)) {
    throw new Error('sandbox: keyId must look like rzp_test_…');
  }
  if (options.keySecret === '' || options.webhookSecret === '') throw new Error('sandbox: a secret is empty');
  for (const name of ['publicBase', 'webhookUrl'] as const) {
    if (!URL.canParse(options[name])) throw new Error(`sandbox: ${name} is no URL`);
  }
  return options;
}
