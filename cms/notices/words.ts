import { catalogue, type Locale } from '#kernel/messages.ts';

const words = catalogue({
  en: {
    methods: {
      upi: 'UPI',
      card: 'Card',
      netbanking: 'Net banking',
      wallet: 'Wallet',
      emi: 'EMI',
      other: 'Other',
    },
    with: (method: string, instrument: string) => `${method} (${instrument})`,
  },
});

/** How something was paid, as people read it: `UPI (asha@okbank)`, `Visa ending 1007`. */
export function paidByText(method: string, instrument: string | null, locale?: Locale): string {
  const w = words(locale);
  const known: Record<string, string> = w.methods;
  const name = (Object.hasOwn(known, method) ? known[method] : undefined) ?? w.methods.other;
  if (!instrument) return name;
  return method === 'card' ? instrument : w.with(name, instrument);
}
