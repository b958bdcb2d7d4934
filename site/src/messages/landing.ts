import { catalogue } from '#kernel/messages.ts';

/** The page a visitor sees first. */
export const words = catalogue({
  en: {
    title: 'IT help in Bengaluru and from afar',
    description:
      'Remote computer help with fixed prices, onsite visits in Bengaluru, websites. Book, pay and follow it in one place.',
    headline: 'Computer trouble, solved today.',
    headlineClosed: 'Computer trouble, solved.',
    lead: 'A technician you can talk to, a price you know before you start, and every step in one place.',
    book: 'Book remote help',
    seePrices: 'See the prices',
    allIn: 'GST included',
    openNow: 'Open now',
    closedNow: 'Closed now',
    promises: [
      'The price you see is the price you pay. GST is inside.',
      'You see who works on it, and when it will be done.',
      'A proper GST invoice for every payment.',
    ],
    servicesTitle: 'What we do, and what it costs',
    servicesText: 'All prices include GST.',
    noServices: 'Our price list is being prepared. Please come back soon.',
    kinds: { remote: 'Remote', onsite: 'At your place', web: 'Websites' },
    from: 'from',
    minutes: (n: number) => `up to ${n} min`,
    individual: 'Priced for your project',
    included: 'Included',
    bookService: { remote: 'Book remote help', onsite: 'Call to arrange a visit', web: 'Call for a quote' },
    areaTitle: 'Do we come to you?',
    areaText: 'Remote help works everywhere in India. For visits, check your PIN code.',
    pin: 'PIN code',
    pinHint: 'Six digits, for example 560038',
    check: 'Check',
    covered: (pin: string, area: string) => `Yes, we come to ${area} (${pin}).`,
    notCovered: (pin: string, area: string) => `Not yet in ${area} (${pin}). Remote help works for you.`,
    unknown: (pin: string) => `${pin} is outside our area in Bengaluru. Remote help works for you.`,
    invalid: 'That is not a PIN code. It has six digits and does not begin with 0.',
    stepsTitle: 'How it goes',
    steps: {
      tell: {
        title: 'Tell us what is wrong',
        text: 'Pick a service, describe it in your words, add a screenshot.',
      },
      pay: { title: 'Pay safely', text: 'UPI, card, net banking or wallet. You get the receipt at once.' },
      fix: {
        title: 'We fix it',
        text: 'Your technician connects by AnyDesk or Quick Assist while you watch.',
      },
    },
    contactTitle: 'Talk to us',
    hours: 'Hours',
    phone: 'Phone',
    email: 'E-mail',
    address: 'Address',
    gstin: 'GSTIN',
  },
});
