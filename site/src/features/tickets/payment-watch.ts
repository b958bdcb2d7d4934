import type { ConfirmView } from '#collections/payments/view.ts';
import { ofRenewal } from '#kernel/renewal.ts';
import { send } from '#site/lib/api.ts';
import { waits } from './payment-waits.ts';

/** Asks whether a payment has arrived, less and less often; leaves the page for the answer. */
class PaymentWatch extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;
  #asking = false;

  connectedCallback(): void {
    this.#plan();
    // A phone that comes back from the bank's app wants to know at once.
    document.addEventListener('visibilitychange', this.#back);
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#back);
  }

  readonly #back = (): void => {
    if (document.visibilityState === 'visible') void this.#ask();
  };

  #plan(): void {
    const wait = waits[this.#asked];
    if (wait === undefined) this.#say(this.dataset.long ?? '');
    else this.#timer = setTimeout(() => void this.#ask(), wait);
  }

  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    clearTimeout(this.#timer);
    const { data } = await send<ConfirmView>(this.dataset.check ?? '', {}, { byItself: true });
    this.#asking = false;
    this.#asked += 1;
    if (data?.state === 'paid') location.replace(this.dataset.paid ?? '');
    else if (data?.state === 'failed' && !(await this.#stillPending()))
      location.replace(this.dataset.failed ?? '');
    else this.#plan();
  }

  /** "Failed" may be the word on an earlier attempt while a later one is under way: only the page knows. */
  async #stillPending(): Promise<boolean> {
    const page = await fetch(this.dataset.failed ?? '', { headers: ofRenewal }).catch(() => null);
    return !page?.ok || (await page.text()).includes('<payment-watch');
  }

  #say(text: string): void {
    const line = this.querySelector('[role="status"]');
    if (line) line.textContent = text;
  }
}

if (!customElements.get('payment-watch')) customElements.define('payment-watch', PaymentWatch);
