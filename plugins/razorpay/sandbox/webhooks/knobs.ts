/** How the next webhooks misbehave. */
type WebhookKnob = {
  /** Only these events; none named means every event. */
  events: string[];
  /** For how many events it holds. */
  count: number;
  /** Copies sent beside the first, with the same event id. */
  duplicate: number;
  delayMs: number;
  drop: boolean;
  secret: 'current' | 'old' | 'wrong';
  withEventId: boolean;
  /** Collects this many events and sends them last first, one after the other; 0 leaves the order. */
  reorder: number;
};

type RefundKnob = { outcome: 'processed' | 'failed'; afterMs: number; count: number };

export type Knobs = {
  addWebhook(knob: WebhookKnob): void;
  /** The knob for this event, used up by one. */
  takeWebhook(event: string): WebhookKnob | null;
  addRefund(knob: RefundKnob): void;
  takeRefund(): RefundKnob | null;
  list(): { webhooks: WebhookKnob[]; refunds: RefundKnob[] };
  clear(): void;
};

/** Knobs that nobody has turned. Of those that fit the oldest goes first, and is gone when it is used up. */
export function makeKnobs(): Knobs {
  let webhooks: WebhookKnob[] = [];
  let refunds: RefundKnob[] = [];
  return {
    addWebhook: (knob) => {
      webhooks.push({ ...knob });
    },
    takeWebhook: (event) => {
      const knob = webhooks.find((one) => one.events.length === 0 || one.events.includes(event));
      if (knob === undefined) return null;
      knob.count -= 1;
      webhooks = webhooks.filter((one) => one.count > 0);
      return knob;
    },
    addRefund: (knob) => {
      refunds.push({ ...knob });
    },
    takeRefund: () => {
      const knob = refunds[0];
      if (knob === undefined) return null;
      knob.count -= 1;
      refunds = refunds.filter((one) => one.count > 0);
      return knob;
    },
    list: () => ({
      webhooks: webhooks.map((one) => ({ ...one })),
      refunds: refunds.map((one) => ({ ...one })),
    }),
    clear: () => {
      webhooks = [];
      refunds = [];
    },
  };
}
