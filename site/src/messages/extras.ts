import { catalogue } from '#kernel/messages.ts';

/** Work and parts beyond the booked price, as a customer decides about them. */
export const words = catalogue({
  name: 'site/extras',
  en: {
    title: 'Extra work and parts',
    asks: (who: string, when: string) => `${who} asks, ${when}`,
    promise:
      'Nothing of it is done and nothing is owed before you say yes. What you booked goes on either way.',
    status: {
      proposed: 'Waits for your answer',
      approved: 'Agreed, to be paid',
      declined: 'Declined',
      withdrawn: 'Not charged',
      paid: 'Paid',
    },
    answered: (when: string) => `You answered ${when}`,
    minutes: (minutes: number, charged: number, hour: string) =>
      `${minutes} min${charged === minutes ? '' : `, charged as ${charged} min`}, ${hour} an hour`,
    pieces: (quantity: number, each: string) => `${quantity} × ${each}`,
    codes: (code: string, rate: string) => `HSN/SAC ${code}, GST ${rate}`,
    codeOnly: (code: string) => `HSN/SAC ${code}`,
    columns: { what: 'What', amount: 'Price, all-in' },
    taxable: 'Taxable value',
    cgst: 'CGST',
    sgst: 'SGST',
    igst: 'IGST',
    roundOff: 'Round off',
    total: 'Total',
    whole: 'This is the whole price, GST included.',
    place: (state: string) => `Place of supply: ${state}`,
    untaxed: 'No GST is charged.',
    approve: (amount: string) => `Yes, do it for ${amount}`,
    decline: 'No, thank you',
    due: 'You have agreed to it. Please pay it here.',
    receipt: 'Receipt',
    invoice: 'Invoice',
    invoicePdf: 'Invoice as PDF',
    closed: 'The ticket is closed; what you agreed to is still to be paid.',
    takenBack: (amount: string) => `${amount} was asked for and is taken back. Nothing is owed.`,
    said: 'We have got your answer.',
  },
});
