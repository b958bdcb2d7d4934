import type { Setting } from '#collections/payload-types.ts';
import { defaultSessionRule } from '#collections/settings/session-rule.ts';
import { weekdays } from '#kernel/business-hours.ts';
import { calendarYear } from '#kernel/calendar.ts';

/** Days on which nobody works, whatever the year. */
const fixedHolidays = [
  ['01-26', 'Republic Day'],
  ['05-01', 'May Day'],
  ['08-15', 'Independence Day'],
  ['10-02', 'Gandhi Jayanti'],
  ['11-01', 'Kannada Rajyotsava'],
  ['12-25', 'Christmas'],
] as const;

/** Days that follow the moon or the sun. Staff add those of later years. */
const movableHolidays = [
  ['2026-10-20', 'Vijayadashami'],
  ['2026-11-10', 'Balipadyami, Deepavali'],
  ['2027-01-15', 'Makara Sankranti'],
  ['2027-04-07', 'Ugadi'],
] as const;

/** This year's and next year's holidays, in order. */
export function holidaysFrom(now: Date): { date: string; name: string }[] {
  const year = calendarYear(now);
  const fixed = [year, year + 1].flatMap((of) =>
    fixedHolidays.map(([day, name]) => ({ date: `${of}-${day}`, name })),
  );
  const movable = movableHolidays
    .map(([date, name]) => ({ date, name }))
    .filter(({ date }) => date >= `${year}-01-01`);
  return [...fixed, ...movable].sort((a, b) => a.date.localeCompare(b.date));
}

/** A company that does not exist. Its GSTIN is well formed and belongs to nobody we know of. */
export function settingsSeed(now: Date): Omit<Setting, 'id' | 'createdAt' | 'updatedAt' | 'globalType'> {
  return {
    company: {
      demo: true,
      name: 'QuickTechPro',
      legalName: 'QuickTechPro Services (demo)',
      address: '2nd Floor, 14 Church Street\nAshok Nagar\nBengaluru',
      stateCode: '29',
      pin: '560001',
      gstMode: 'registered',
      gstin: '29AABCQ1234F1ZP',
      email: 'help@quicktechpro.example',
      phone: '+91 80 4000 1234',
      emergencyPhone: '+91 80 4000 9999',
      hoursText: 'Mon–Sat 9:00–20:00',
    },
    grievance: { name: 'Meera Nair', email: 'grievance@quicktechpro.example', phone: '+91 80 4000 1235' },
    hours: weekdays
      .filter((day) => day !== 'sun')
      .map((weekday) => ({ weekday, opens: '09:00', closes: '20:00' })),
    holidays: holidaysFrom(now),
    invoiceTerms: [
      { text: 'Prices include GST. The invoice shows how much of it.' },
      { text: 'If something on this invoice is not right, call us or write to us with its number.' },
      { text: 'Refunds follow the page “Refund policy” of our portal.' },
    ],
    refundRule: {
      freeHours: null,
      laterPercent: 100,
      begunPercent: 50,
      days: { upi: 3, card: 7, netbanking: 5, wallet: 3, other: 7 },
    },
    desk: {
      firstReminderDays: 2,
      secondReminderDays: 5,
      closeDays: 10,
      breachingPercent: 25,
      inTurn: false,
      takeBackMinutes: 0,
    },
    sessions: { ...defaultSessionRule },
    extras: {
      hourlyRate: 99_900,
      blockMinutes: 15,
      askTwiceFrom: 1_000_000,
      most: 5_000_000,
      parts: [
        { name: 'SSD 500 GB, SATA', hsn: '84717020', unitPrice: 349_900, rateBp: '1800' as const },
        { name: 'Memory 8 GB, DDR4', hsn: '84733092', unitPrice: 219_900, rateBp: '1800' as const },
        { name: 'Network cable, 3 m', hsn: '85444299', unitPrice: 24_900, rateBp: '1800' as const },
      ],
    },
  };
}

export const statusSeed = {
  level: 'ok' as const,
  parts: [
    { name: 'Booking', level: 'ok' as const },
    { name: 'Payments', level: 'ok' as const },
    { name: 'E-mail', level: 'ok' as const },
    { name: 'Remote sessions', level: 'ok' as const },
  ],
  incidents: [],
};
