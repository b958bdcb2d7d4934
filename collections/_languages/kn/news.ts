import type { activityWords } from '#collections/activities/rules/words.ts';
import type { conversationWords } from '#collections/notifications/rules/conversation-words.ts';
import type { notificationWords } from '#collections/notifications/rules/words.ts';
import type { Words } from '#kernel/messages.ts';

const activities: Words<typeof activityWords> = {
  somebody: 'ನಮ್ಮ ತಂಡ',
  you: 'ನೀವು',
  created: (number) => `ನೀವು ${number} ಬುಕ್ ಮಾಡಿದ್ದೀರಿ`,
  createdByColleague: (who, number) => `${who} ಅವರು ${number} ಬುಕ್ ಮಾಡಿದ್ದಾರೆ`,
  assigned: (who, number) => `${number} ಜವಾಬ್ದಾರಿ: ${who}`,
  unassigned: (number) => `${number} ಇನ್ನೊಬ್ಬ ತಂತ್ರಜ್ಞರಿಗಾಗಿ ಕಾಯುತ್ತಿದೆ`,
  started: (who, number) => `${number} ಕೆಲಸ ಆರಂಭವಾಗಿದೆ · ${who}`,
  waiting: (who, number) => `${number} ಕುರಿತು ನಿಮ್ಮ ಉತ್ತರ ಬೇಕಿದೆ · ${who}`,
  reminded: (number) => `ನೆನಪಿಗಾಗಿ: ${number} ಉತ್ತರಕ್ಕಾಗಿ ಕಾಯುತ್ತಿದೆ`,
  resumed: (number) => `${number} ಮುಂದುವರಿದಿದೆ`,
  resolved: (who, number) => `${number} ಪರಿಹಾರವಾಗಿದೆ · ${who}`,
  reopened: (number) => `${number} ಮತ್ತೆ ತೆರೆಯಲಾಗಿದೆ`,
  closed: (number) => `${number} ಮುಚ್ಚಲಾಗಿದೆ`,
  cancelled: (number) => `${number} ರದ್ದಾಗಿದೆ`,
  merged: (number, into) => `${number} ಈಗ ${into} ನಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ`,
  rated: (who, number, stars) => `${number} ಗೆ 5 ರಲ್ಲಿ ${stars} ನಕ್ಷತ್ರಗಳು · ${who}`,
  updated: (number) => `${number} ವಿವರಗಳು ಬದಲಾಗಿವೆ`,
  modificationAsked: (who, number) => `${number} ರಲ್ಲಿ ಬದಲಾವಣೆ ಕೋರಿಕೆ · ${who}`,
  modificationAnswered: (who, number) => `${number} ಬದಲಾವಣೆ ಕೋರಿಕೆಗೆ ಉತ್ತರ · ${who}`,
  extraAsked: (who, number, amount) => `${number} ರಲ್ಲಿ ${amount} ಹೆಚ್ಚುವರಿಗೆ ಒಪ್ಪಿಗೆ ಕೋರಿದ್ದಾರೆ · ${who}`,
  extraApproved: (who, number, amount) => `${number} ರಲ್ಲಿ ${amount} ಹೆಚ್ಚುವರಿಗೆ ಒಪ್ಪಿಗೆ · ${who}`,
  extraDeclined: (who, number) => `${number} ರಲ್ಲಿ ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಬೇಡವೆಂದಿದ್ದಾರೆ · ${who}`,
  extraWithdrawn: (number) => `${number} ರಲ್ಲಿ ಹೆಚ್ಚುವರಿ ಕೆಲಸದ ಕೋರಿಕೆ ಹಿಂಪಡೆಯಲಾಗಿದೆ`,
  posted: (who, number) => `${number} ರಲ್ಲಿ ಹೊಸ ಸಂದೇಶ · ${who}`,
  edited: (who, number) => `${number} ರಲ್ಲಿ ಸಂದೇಶ ಬದಲಾಗಿದೆ · ${who}`,
  secretLeft: (who, number) => `${number} ತಂತ್ರಜ್ಞರಿಗೆ ರಹಸ್ಯ ಕಳುಹಿಸಲಾಗಿದೆ · ${who}`,
  secretOpened: (who, number) => `${number} ರಹಸ್ಯವನ್ನು ಓದಲಾಗಿದೆ, ಅಳಿಸಲಾಗಿದೆ · ${who}`,
  secretRemoved: (number) => `${number} ರಹಸ್ಯವನ್ನು ಓದದೆಯೇ ಅಳಿಸಲಾಗಿದೆ`,
  secretLost: (number) => `${number} ರಹಸ್ಯ ಅಳಿಸಲಾಗಿದೆ; ಬೇಕಿದ್ದರೆ ದಯವಿಟ್ಟು ಮತ್ತೆ ಕಳುಹಿಸಿ`,
  consentAsked: (who, number) => `${number} ಸೆಷನ್‌ಗೆ ಮೊದಲು ನಿಮ್ಮ ಒಪ್ಪಿಗೆ ಬೇಕಿದೆ · ${who}`,
  consentGiven: (who, number) => `${number} ಸೆಷನ್‌ಗೆ ಒಪ್ಪಿಗೆ ನೀಡಲಾಗಿದೆ · ${who}`,
  consentWithdrawn: (who, number) => `${number} ಸೆಷನ್‌ಗೆ ನೀಡಿದ ಒಪ್ಪಿಗೆಯನ್ನು ಹಿಂಪಡೆಯಲಾಗಿದೆ · ${who}`,
  recordingAdded: (who, number) => `${number} ಸೆಷನ್‌ನ ರೆಕಾರ್ಡಿಂಗ್ ಸೇರಿಸಲಾಗಿದೆ · ${who}`,
  recordingDeleted: (number) => `${number} ಸೆಷನ್‌ನ ರೆಕಾರ್ಡಿಂಗ್ ಅಳಿಸಲಾಗಿದೆ`,
  paid: (amount, number) => `${number} ಗಾಗಿ ${amount} ಪಾವತಿ ಬಂದಿದೆ`,
  failed: (amount, number) => `${number} ಗಾಗಿ ${amount} ಪಾವತಿ ಆಗಲಿಲ್ಲ`,
  duplicate: (amount, number) => `${number} ಗಾಗಿ ಬಂದ ಎರಡನೇ ಪಾವತಿ ${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತದೆ`,
  late: (amount, number) => `${number} ರದ್ದಾದ ನಂತರ ಬಂದ ಪಾವತಿ ${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತದೆ`,
  lateExtra: (amount, number) => `${number} ರ ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಕೈಬಿಟ್ಟ ನಂತರ ಬಂದ ಪಾವತಿ ${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತದೆ`,
  held: (number) => `${number} ಗಾಗಿ ಬಂದ ಪಾವತಿಯನ್ನು ಪರಿಶೀಲಿಸುತ್ತಿದ್ದೇವೆ`,
  refundAsked: (amount) => `${amount} ಮರುಪಾವತಿ ದಾರಿಯಲ್ಲಿದೆ`,
  refunded: (amount) => `${amount} ಮರುಪಾವತಿ ಆಗಿದೆ`,
  refundFailed: (amount) => `${amount} ಮರುಪಾವತಿಯನ್ನು ಬ್ಯಾಂಕ್ ಸ್ವೀಕರಿಸಲಿಲ್ಲ; ಬೇರೆ ದಾರಿ ಹುಡುಕುತ್ತಿದ್ದೇವೆ`,
  invoice: (number, amount) => `ಇನ್‌ವಾಯ್ಸ್ ${number}, ${amount}`,
  creditNote: (number, amount) => `ಕ್ರೆಡಿಟ್ ನೋಟ್ ${number}, ${amount}`,
  registered: 'ನೀವು ಖಾತೆ ತೆರೆದಿದ್ದೀರಿ',
  verified: 'ನೀವು ಇಮೇಲ್ ವಿಳಾಸವನ್ನು ದೃಢೀಕರಿಸಿದ್ದೀರಿ',
  passwordReset: 'ನಿಮ್ಮ ಪಾಸ್‌ವರ್ಡ್ ಬದಲಾಗಿದೆ',
  profile: 'ನೀವು ಪ್ರೊಫೈಲ್ ಪೂರ್ಣಗೊಳಿಸಿದ್ದೀರಿ',
  actions: {
    ticket: 'ಟಿಕೆಟ್',
    pay: 'ಪಾವತಿಸಿ',
    answer: 'ಉತ್ತರಿಸಿ',
    rate: 'ರೇಟಿಂಗ್',
    invoice: 'ಇನ್‌ವಾಯ್ಸ್',
    payment: 'ಪಾವತಿ',
    profile: 'ಪ್ರೊಫೈಲ್',
  },
};

const notifications: Words<typeof notificationWords> = {
  unknown: { title: 'ನಿಮ್ಮ ಖಾತೆಯ ಬಗ್ಗೆ ಹೊಸ ಮಾಹಿತಿ', body: 'ಡ್ಯಾಶ್‌ಬೋರ್ಡ್ ನೋಡಿ.' },
  welcome: {
    title: 'QuickTechPro ಗೆ ಸ್ವಾಗತ',
    body: 'ನಿಮ್ಮ ವಿಳಾಸ ಸೇರಿಸಿ, ಆಗ ಬುಕಿಂಗ್ ಮತ್ತು ಇನ್‌ವಾಯ್ಸ್ ಕೆಲವೇ ಕ್ಷಣಗಳಲ್ಲಿ ಸಿದ್ಧವಾಗುತ್ತವೆ.',
    complete: 'ನಿಮ್ಮ ಖಾತೆ ಸಿದ್ಧವಾಗಿದೆ.',
  },
  booked: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಬುಕ್ ಆಗಿದೆ`,
    body: (subject) => `“${subject}” ಪಾವತಿಗಾಗಿ ಕಾಯುತ್ತಿದೆ. ಪಾವತಿ ಬಂದ ಕೂಡಲೇ ಆರಂಭಿಸುತ್ತೇವೆ.`,
    over: (subject) => `ನೀವು “${subject}” ಬುಕ್ ಮಾಡಿದ್ದೀರಿ.`,
  },
  received: {
    title: (amount) => `${amount} ಪಾವತಿ ಬಂದಿದೆ`,
    body: (ticket) => `ಧನ್ಯವಾದಗಳು. ಟಿಕೆಟ್ ${ticket} ಈಗ ನಮ್ಮ ತಂತ್ರಜ್ಞರ ಬಳಿ ಇದೆ.`,
    extra: (ticket) => `ಧನ್ಯವಾದಗಳು. ಇದು ಟಿಕೆಟ್ ${ticket} ರ ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಮತ್ತು ಬಿಡಿಭಾಗಗಳಿಗೆ.`,
  },
  failed: {
    title: (amount) => `${amount} ಪಾವತಿ ಆಗಲಿಲ್ಲ`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಇನ್ನೂ ಪಾವತಿಗಾಗಿ ಕಾಯುತ್ತಿದೆ. ನೀವು ಮತ್ತೆ ಅಥವಾ ಬೇರೆ ವಿಧಾನದಲ್ಲಿ ಪ್ರಯತ್ನಿಸಬಹುದು.`,
    over: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಈಗ ಈ ಪಾವತಿಗಾಗಿ ಕಾಯುತ್ತಿಲ್ಲ.`,
    reason: (reason) => ` ಬ್ಯಾಂಕ್ ಹೇಳಿದ್ದು: ${reason}`,
  },
  duplicate: {
    title: (amount) => `ಎರಡನೇ ಪಾವತಿ ${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತದೆ`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗೆ ಈಗಾಗಲೇ ಪಾವತಿಯಾಗಿತ್ತು. ಬ್ಯಾಂಕ್‌ಗಳಿಗೆ 5 ರಿಂದ 7 ಕೆಲಸದ ದಿನಗಳು ಬೇಕು.`,
  },
  held: {
    title: 'ನಿಮ್ಮ ಪಾವತಿಯನ್ನು ಪರಿಶೀಲಿಸುತ್ತಿದ್ದೇವೆ',
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗಾಗಿ ಬಂದ ಪಾವತಿ ಕೇಳಿದ ಮೊತ್ತಕ್ಕೆ ಹೊಂದುತ್ತಿಲ್ಲ. ನಮ್ಮ ಸಿಬ್ಬಂದಿ ನೋಡಿ ನಿಮಗೆ ತಿಳಿಸುತ್ತಾರೆ.`,
  },
  late: {
    title: (amount) => `ನಿಮ್ಮ ಪಾವತಿ ${amount} ಮರಳಿ ಬರುತ್ತದೆ`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ರದ್ದಾದ ನಂತರ ಅದು ಬಂದಿದೆ. ನೀವು ಏನೂ ಮಾಡಬೇಕಾಗಿಲ್ಲ.`,
    extra: (ticket) => `ಟಿಕೆಟ್ ${ticket} ರ ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಅಥವಾ ಬಿಡಿಭಾಗಗಳನ್ನು ಕೈಬಿಟ್ಟ ನಂತರ ಅದು ಬಂದಿದೆ. ನೀವು ಏನೂ ಮಾಡಬೇಕಾಗಿಲ್ಲ.`,
  },
  cancelled: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ರದ್ದಾಗಿದೆ`,
    byYou: (subject) => `ನೀವು “${subject}” ರದ್ದುಗೊಳಿಸಿದ್ದೀರಿ.`,
    byUs: (subject) => `ನಾವು “${subject}” ರದ್ದುಗೊಳಿಸಿದ್ದೇವೆ. ಕಾರಣ ಇಮೇಲ್‌ನಲ್ಲಿದೆ.`,
    refund: (amount) => ` ${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತದೆ.`,
    by: (day) => ` ${day} ರೊಳಗೆ ನಿಮಗೆ ಸಿಗುತ್ತದೆ.`,
  },
  refundStarted: {
    title: (amount) => `${amount} ನಿಮಗೆ ಮರಳಿ ಬರುತ್ತಿದೆ`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗಾಗಿ. ನೀವು ಏನೂ ಮಾಡಬೇಕಾಗಿಲ್ಲ.`,
    by: (day) => ` ${day} ರೊಳಗೆ ನಿಮಗೆ ಸಿಗುತ್ತದೆ.`,
  },
  refundDone: {
    title: (amount) => `${amount} ಮರುಪಾವತಿ ಆಗಿದೆ`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗಾಗಿ. ಅದು ಈಗ ನಿಮ್ಮ ಬ್ಯಾಂಕ್ ಬಳಿ ಇದೆ.`,
    reference: (reference) => ` ಬ್ಯಾಂಕ್‌ನ ಉಲ್ಲೇಖ ಸಂಖ್ಯೆ: ${reference}`,
  },
  refundDelayed: {
    title: (amount) => `ನಿಮ್ಮ ${amount} ಮರುಪಾವತಿಗೆ ಸ್ವಲ್ಪ ಹೆಚ್ಚು ಸಮಯ ಬೇಕು`,
    body: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗಾಗಿ. ಬಂದ ದಾರಿಯಲ್ಲೇ ಅದನ್ನು ಮರಳಿಸಲಾಗಲಿಲ್ಲ. ನಾವೇ ತಲುಪಿಸುತ್ತೇವೆ, ನೀವು ಏನೂ ಮಾಡಬೇಕಾಗಿಲ್ಲ.`,
  },
  actions: {
    complete: 'ಪ್ರೊಫೈಲ್ ಪೂರ್ಣಗೊಳಿಸಿ',
    book: 'ಸಹಾಯ ಬುಕ್ ಮಾಡಿ',
    dashboard: 'ಡ್ಯಾಶ್‌ಬೋರ್ಡ್ ತೆರೆಯಿರಿ',
    ticket: 'ಟಿಕೆಟ್ ತೆರೆಯಿರಿ',
    pay: 'ಈಗ ಪಾವತಿಸಿ',
    invoice: 'ಇನ್‌ವಾಯ್ಸ್ ತೆರೆಯಿರಿ',
    receipt: 'ಪಾವತಿ ತೆರೆಯಿರಿ',
  },
};

const conversation: Words<typeof conversationWords> = {
  us: 'ನಮ್ಮ ತಂತ್ರಜ್ಞರು',
  reply: {
    title: (who) => `${who} ಅವರಿಂದ ಉತ್ತರ`,
    body: (ticket, about) => `ಟಿಕೆಟ್ ${ticket}, “${about}” ಗೆ ಹೊಸ ಸಂದೇಶ ಬಂದಿದೆ.`,
  },
  assigned: {
    title: (who) => `ನಿಮ್ಮ ಟಿಕೆಟ್ ಈಗ ${who} ಅವರ ಬಳಿ ಇದೆ`,
    body: (ticket, about) => `“${about}” (${ticket}) ಸುರಕ್ಷಿತ ಕೈಗಳಲ್ಲಿದೆ.`,
  },
  waiting: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗೆ ನಿಮ್ಮ ಉತ್ತರ ಬೇಕಿದೆ`,
    body: (who, about) => `“${about}” ಮುಂದುವರಿಸುವ ಮೊದಲು ${who} ಅವರಿಗೆ ಒಂದು ಪ್ರಶ್ನೆಯಿದೆ.`,
    over: (who, about) => `“${about}” ಬಗ್ಗೆ ${who} ಅವರಿಗೆ ಒಂದು ಪ್ರಶ್ನೆಯಿತ್ತು.`,
  },
  reminded: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಗೆ ಇನ್ನೂ ನಿಮ್ಮ ಉತ್ತರ ಬೇಕಿದೆ`,
    body: (about, day) => `ಉತ್ತರ ಬಾರದಿದ್ದರೆ “${about}” ${day} ರಂದು ಮುಚ್ಚುತ್ತದೆ. ಉತ್ತರಿಸಿದರೆ ತೆರೆದೇ ಇರುತ್ತದೆ.`,
    over: (about) => `“${about}” ಬಗ್ಗೆ ಕೇಳಿದ ಪ್ರಶ್ನೆಯನ್ನು ನೆನಪಿಸಿದ್ದೆವು.`,
  },
  resolved: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಪರಿಹಾರವಾಯಿತೇ?`,
    body: (who, about) => `${who} ಅವರು “${about}” ಮುಗಿಸಿದ್ದಾರೆ. ಸರಿಯಾಗಿದೆಯೇ ಎಂದು ದಯವಿಟ್ಟು ತಿಳಿಸಿ.`,
    over: (who, about) => `${who} ಅವರು “${about}” ಮುಗಿಸಿದ್ದರು.`,
  },
  reopened: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಮತ್ತೆ ತೆರೆದಿದೆ`,
    body: (who, about) => `${who} ಅವರು “${about}” ಮತ್ತೆ ಕೈಗೆತ್ತಿಕೊಂಡಿದ್ದಾರೆ.`,
  },
  closed: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಮುಚ್ಚಲಾಗಿದೆ`,
    body: (about) => `“${about}” ಪರಿಹಾರವಾಗಿದೆ ಎಂದು ಭಾವಿಸುತ್ತೇವೆ.`,
    rate: ' ನಮ್ಮ ಸೇವೆ ಹೇಗಿತ್ತು?',
  },
  unanswered: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಮುಚ್ಚಲಾಗಿದೆ`,
    body: (about) => `“${about}” ಬಗ್ಗೆ ನಿಮ್ಮಿಂದ ಉತ್ತರ ಬರಲಿಲ್ಲ.`,
    again: (day) => ` ${day} ವರೆಗೆ ಮತ್ತೆ ತೆರೆಯಬಹುದು.`,
  },
  merged: {
    title: (ticket, into) => `ಟಿಕೆಟ್ ${ticket} ಈಗ ${into} ನಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ`,
    body: (about) => `“${about}” ಅನ್ನು ನಿಮ್ಮ ಇನ್ನೊಂದು ಟಿಕೆಟ್ ಜೊತೆ ಸೇರಿಸಿದ್ದೇವೆ. ಇನ್ನು ಮುಂದೆ ದಯವಿಟ್ಟು ಅಲ್ಲಿ ಬರೆಯಿರಿ.`,
  },
  changed: {
    title: { yes: 'ನಿಮ್ಮ ಬದಲಾವಣೆಗೆ ಒಪ್ಪಿಗೆ ಸಿಕ್ಕಿದೆ', no: 'ನಿಮ್ಮ ಬದಲಾವಣೆ ಸಾಧ್ಯವಿಲ್ಲ' },
    body: (ticket, about) => `ಟಿಕೆಟ್ ${ticket}, “${about}” ಕುರಿತು ನೀವು ಕೇಳಿದ್ದಕ್ಕೆ ಉತ್ತರಿಸಿದ್ದೇವೆ.`,
  },
  secret: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket}: ನಿಮ್ಮ ರಹಸ್ಯವನ್ನು ಯಾರೂ ಓದಿಲ್ಲ`,
    body: (about) => `ಅದನ್ನು ಅಳಿಸಲಾಗಿದೆ. “${about}” ಕೆಲಸಕ್ಕೆ ಇನ್ನೂ ಬೇಕಿದ್ದರೆ ದಯವಿಟ್ಟು ಮತ್ತೆ ಕಳುಹಿಸಿ.`,
  },
  consent: {
    title: (who) => `${who} ನಿಮ್ಮ ಒಪ್ಪಿಗೆ ಕೇಳುತ್ತಿದ್ದಾರೆ`,
    body: (ticket, about) =>
      `ಟಿಕೆಟ್ ${ticket}, “${about}” ಸೆಷನ್ ಆರಂಭವಾಗುವ ಮೊದಲು, ಅದರಲ್ಲಿ ಏನು ಮಾಡಲಾಗುತ್ತದೆ ಎಂದು ಓದಿ ಒಪ್ಪಿಗೆ ನೀಡಿ.`,
  },
  recording: {
    title: (ticket) => `ಟಿಕೆಟ್ ${ticket} ಸೆಷನ್‌ನ ರೆಕಾರ್ಡಿಂಗ್ ಸಿದ್ಧವಾಗಿದೆ`,
    body: (about) =>
      `“${about}” ಗಾಗಿ ಮಾಡಿದ ಕೆಲಸವನ್ನು ನೋಡಬಹುದು, ಮತ್ತು ಯಾವಾಗ ಬೇಕಾದರೂ ಅಳಿಸಬಹುದು. ಅಲ್ಲಿ ತೋರಿಸಿದ ದಿನದಂದು ಅದು ತಾನಾಗಿಯೇ ಅಳಿಸಲ್ಪಡುತ್ತದೆ.`,
  },
  extra: {
    title: (ticket, amount) => `ಟಿಕೆಟ್ ${ticket}: ${amount} ಹೆಚ್ಚುವರಿಗೆ ಒಪ್ಪಿಗೆಯೇ?`,
    body: (who, about) =>
      `“${about}” ಗಾಗಿ ${who} ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಅಥವಾ ಬಿಡಿಭಾಗಗಳನ್ನು ಕೋರಿದ್ದಾರೆ. ನೀವು ಒಪ್ಪುವವರೆಗೆ ಏನೂ ಕೊಡಬೇಕಾಗಿಲ್ಲ.`,
    over: (who, about) => `“${about}” ಗಾಗಿ ${who} ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಅಥವಾ ಬಿಡಿಭಾಗಗಳನ್ನು ಕೋರಿದ್ದರು.`,
  },
  extraBack: {
    title: (ticket, amount) => `ಟಿಕೆಟ್ ${ticket}: ${amount} ಹೆಚ್ಚುವರಿ ಕೋರಿಕೆ ಹಿಂಪಡೆಯಲಾಗಿದೆ`,
    body: (who, about) =>
      `“${about}” ಗಾಗಿ ಕೋರಿದ್ದ ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಅಥವಾ ಬಿಡಿಭಾಗಗಳನ್ನು ${who} ಹಿಂಪಡೆದಿದ್ದಾರೆ. ಇದಕ್ಕೆ ಏನೂ ಕೊಡಬೇಕಾಗಿಲ್ಲ.`,
  },
  actions: {
    open: 'ಟಿಕೆಟ್ ತೆರೆಯಿರಿ',
    decide: 'ನೋಡಿ ನಿರ್ಧರಿಸಿ',
    read: 'ಓದಿ ಉತ್ತರಿಸಿ',
    answer: 'ಈಗ ಉತ್ತರಿಸಿ',
    confirm: 'ಪರಿಹಾರವಾಯಿತೇ ತಿಳಿಸಿ',
    rate: 'ಸೇವೆಗೆ ರೇಟಿಂಗ್ ನೀಡಿ',
  },
};

/** What has happened, told to a customer: words by catalogue. */
export const news = { activities, notifications, conversation };
