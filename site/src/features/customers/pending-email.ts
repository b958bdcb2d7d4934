const key = 'qtp-pending-email';

/** Remembers for this tab which address waits for its link, so that it need not be in an address bar. */
export function keepPendingEmail(email: string): void {
  try {
    sessionStorage.setItem(key, email);
  } catch {
    // Without storage the address is typed once more.
  }
}

/** The address that waits for its link in this tab; empty when none does, or without storage. */
export function pendingEmail(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}
