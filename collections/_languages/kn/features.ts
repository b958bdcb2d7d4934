import type { articleWords } from '#collections/articles/words.ts';
import type { attachmentWords } from '#collections/attachments/words.ts';
import type { callerWords } from '#collections/caller-proof/words.ts';
import type { words as customersWords } from '#collections/customers/words.ts';
import type { deviceInputWords } from '#collections/devices/rules/input-words.ts';
import type { deviceWords } from '#collections/devices/words.ts';
import type { extraWords } from '#collections/extras/words.ts';
import { secretDays, secretsAtOnce } from '#collections/secret-drops/rules/states.ts';
import type { secretWords } from '#collections/secret-drops/words.ts';
import type { consentWording } from '#collections/session-consents/rules/consent-wording.ts';
import type { consentWords } from '#collections/session-consents/rules/words.ts';
import type { recordingWords } from '#collections/session-recordings/rules/words.ts';
import type { statusWords } from '#collections/settings/system-status.ts';
import type { templateInputWords } from '#collections/ticket-templates/rules/input-words.ts';
import type { templateWords } from '#collections/ticket-templates/words.ts';
import type { bulkWords } from '#collections/tickets/bulk-words.ts';
import type { cancelWords } from '#collections/tickets/cancel-words.ts';
import { reopenDays } from '#collections/tickets/rules/moves.ts';
import type { ticketWords } from '#collections/tickets/words.ts';
import type { uploadWords } from '#collections/uploads/words.ts';
import type { errorWords } from '#kernel/errors.ts';
import type { lifecycleWords } from '#kernel/lifecycle.ts';
import type { Words } from '#kernel/messages.ts';
import type { refusals as refusalWords } from '#toolkit/words.ts';

const errors: Words<typeof errorWords> = { notFound: () => 'ನೀವು ಕೇಳಿದ್ದು ಸಿಗಲಿಲ್ಲ.' };

const lifecycle: Words<typeof lifecycleWords> = {
  illegal: 'ಇದು ಈಗ ಸಾಧ್ಯವಿಲ್ಲ. ಈಗಿನ ಸ್ಥಿತಿ ನೋಡಲು ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
};

const refusals: Words<typeof refusalWords> = {
  logIn: 'ಮುಂದುವರಿಯಲು ದಯವಿಟ್ಟು ಲಾಗಿನ್ ಮಾಡಿ.',
  noPage: 'ಈ ಪುಟ ಸಿಗಲಿಲ್ಲ.',
  fields: 'ಕೆಲವು ವಿವರಗಳನ್ನು ಮತ್ತೊಮ್ಮೆ ನೋಡಬೇಕಿದೆ.',
  notUnderstood: 'ಈ ವಿನಂತಿ ಅರ್ಥವಾಗಲಿಲ್ಲ.',
  tooLarge: (kilobytes) => `ಇದು ತುಂಬಾ ದೊಡ್ಡದು. ಇಲ್ಲಿ ಗರಿಷ್ಠ ${kilobytes} KB ಕಳುಹಿಸಬಹುದು.`,
  tooOften: (minutes) => `ತುಂಬಾ ಬಾರಿ ಪ್ರಯತ್ನಿಸಿದ್ದೀರಿ. ದಯವಿಟ್ಟು ${minutes} ನಿಮಿಷಗಳ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.`,
  gateway: 'ಪಾವತಿ ಸೇವೆ ಈಗ ಉತ್ತರಿಸುತ್ತಿಲ್ಲ. ದಯವಿಟ್ಟು ಒಂದು ನಿಮಿಷದ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  slow: 'ಇದಕ್ಕೆ ಹೆಚ್ಚು ಸಮಯ ಹಿಡಿಯುತ್ತಿದೆ. ದಯವಿಟ್ಟು ಸ್ವಲ್ಪ ಹೊತ್ತಿನ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  broken: 'ನಮ್ಮ ಕಡೆಯಿಂದ ಏನೋ ತಪ್ಪಾಗಿದೆ. ನೀವು ಬರೆದಿದ್ದು ಕಳೆದುಹೋಗಿಲ್ಲ.',
  foreign: 'ಈ ವಿನಂತಿ ನಮ್ಮ ಪುಟಗಳಿಂದ ಬಂದಿಲ್ಲ.',
  noPayments: 'ಪಾವತಿ ಇನ್ನೂ ಸಾಧ್ಯವಿಲ್ಲ. ದಯವಿಟ್ಟು ನಮಗೆ ಕರೆ ಮಾಡಿ.',
  notWaiting: 'ಈ ಟಿಕೆಟ್ ಈಗ ಪಾವತಿಗಾಗಿ ಕಾಯುತ್ತಿಲ್ಲ.',
  startAnew: 'ಈ ಬುಕಿಂಗ್ ಆಗಲಿಲ್ಲ. ದಯವಿಟ್ಟು ಹೊಸದಾಗಿ ಆರಂಭಿಸಿ.',
  draftStale: 'ಈ ಬುಕಿಂಗ್ ಇನ್ನೊಂದು ಟ್ಯಾಬ್ ಅಥವಾ ಸಾಧನದಲ್ಲಿ ಬದಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಹೊಸ ಆವೃತ್ತಿಯನ್ನು ತೆರೆಯಿರಿ.',
  noticeChanged: 'ಗೌಪ್ಯತಾ ಸೂಚನೆ ಬದಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆದು ಓದಿ.',
  noNotice: 'ಗೌಪ್ಯತಾ ಸೂಚನೆ ಇನ್ನೂ ಪ್ರಕಟವಾಗಿಲ್ಲ. ದಯವಿಟ್ಟು ನಂತರ ಪ್ರಯತ್ನಿಸಿ.',
};

const customers: Words<typeof customersWords> = {
  logIn: {
    wrong_credentials: 'ಇಮೇಲ್ ಅಥವಾ ಪಾಸ್‌ವರ್ಡ್ ಸರಿಯಿಲ್ಲ.',
    email_not_verified: 'ದಯವಿಟ್ಟು ಮೊದಲು ನಿಮ್ಮ ಇಮೇಲ್ ವಿಳಾಸವನ್ನು ದೃಢೀಕರಿಸಿ. ಲಿಂಕ್ ಅನ್ನು ಮತ್ತೆ ಕಳುಹಿಸಬಹುದು.',
  },
  expired: {
    verify: 'ಈ ಲಿಂಕ್ ಈಗ ಮಾನ್ಯವಲ್ಲ. ಹೊಸದನ್ನು ಕೇಳಿ, ಒಂದು ನಿಮಿಷದಲ್ಲಿ ಬರುತ್ತದೆ.',
    reset: 'ಈ ಲಿಂಕ್ ಈಗ ಮಾನ್ಯವಲ್ಲ. ಹೊಸದನ್ನು ಕೇಳಿ ಒಂದು ಗಂಟೆಯೊಳಗೆ ಬಳಸಿ.',
  },
  checkFields: 'ಕೆಲವು ವಿವರಗಳನ್ನು ಮತ್ತೊಮ್ಮೆ ನೋಡಬೇಕಿದೆ.',
};

const systemStatus: Words<typeof statusWords> = {
  ok: 'ಎಲ್ಲವೂ ಸರಿಯಾಗಿದೆ',
  degraded: 'ಕೆಲವು ಸೇವೆಗಳು ನಿಧಾನವಾಗಿವೆ',
  down: 'ಕೆಲವು ಸೇವೆಗಳು ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ',
  part: { ok: 'ಕೆಲಸ ಮಾಡುತ್ತಿದೆ', degraded: 'ನಿಧಾನವಾಗಿದೆ', down: 'ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ' },
};

const uploads: Words<typeof uploadWords> = {
  what: 'ಈ ಅಪ್‌ಲೋಡ್',
  version: 'ಈ ವಿನಂತಿ tus 1.0.0 ಅನ್ನು ಬಳಸುತ್ತಿಲ್ಲ.',
  notUnderstood: 'ಈ ವಿನಂತಿ ಅರ್ಥವಾಗಲಿಲ್ಲ.',
  notBytes: 'ಇಲ್ಲಿ ಫೈಲ್‌ನ ಮುಂದಿನ ಭಾಗವನ್ನು ನಿರೀಕ್ಷಿಸಲಾಗಿತ್ತು.',
  elsewhere: 'ಫೈಲ್ ಬೇರೆ ಕಡೆಯಿಂದ ಮುಂದುವರಿಯುತ್ತದೆ.',
  tooMuch: 'ತಿಳಿಸಿದ್ದಕ್ಕಿಂತ ಹೆಚ್ಚು ಬಂದಿದೆ.',
  tooManyPieces: 'ಈ ಫೈಲ್ ತುಂಬಾ ಸಣ್ಣ ತುಂಡುಗಳಲ್ಲಿ ಬಂದಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಸೇರಿಸಿ.',
  notWhole: 'ಈ ಫೈಲ್ ಇನ್ನೂ ಪೂರ್ಣವಾಗಿ ಬಂದಿಲ್ಲ.',
  damaged: 'ಈ ಫೈಲ್ ಕಳುಹಿಸಿದಂತೆ ಬರಲಿಲ್ಲ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಸೇರಿಸಿ.',
};

const articles: Words<typeof articleWords> = { what: 'ಈ ಲೇಖನ' };

const callerProof: Words<typeof callerWords> = {
  invalid: 'ಸಂಖ್ಯೆಯನ್ನು ಹುಡುಕಲಾಗಲಿಲ್ಲ.',
  number: 'ಕರೆ ಮಾಡಿದವರು ಹೇಳಿದ ಎಂಟು ಅಂಕಿಗಳನ್ನು ನೀಡಿ.',
  nobody: 'ಈ ಟಿಕೆಟ್ ಮೇಲೆ ಈಗ ಯಾರೂ ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ, ಆದ್ದರಿಂದ ನಮ್ಮವರು ಯಾರೂ ಇದರ ಬಗ್ಗೆ ಕರೆ ಮಾಡುವುದಿಲ್ಲ.',
};

const attachments: Words<typeof attachmentWords> = {
  what: 'ಈ ಫೈಲ್',
  empty: 'ಈ ಫೈಲ್ ಖಾಲಿಯಾಗಿದೆ.',
  noName: 'ಈ ಫೈಲ್‌ಗೆ ಓದಬಹುದಾದ ಹೆಸರಿಲ್ಲ.',
  tooLarge: (megabytes) => `ಈ ಫೈಲ್ ತುಂಬಾ ದೊಡ್ಡದು. ಒಂದು ಫೈಲ್ ಗರಿಷ್ಠ ${megabytes} MB ಇರಬಹುದು.`,
  wrongType:
    'ಈ ರೀತಿಯ ಫೈಲ್ ಸೇರಿಸಲಾಗದು. ದಯವಿಟ್ಟು ಚಿತ್ರ (PNG, JPEG, HEIC, WebP, GIF), ವೀಡಿಯೊ (WebM, MP4), PDF ಅಥವಾ ಸರಳ ಪಠ್ಯದ ಫೈಲ್ ಕಳುಹಿಸಿ.',
  damaged: 'ಈ ಚಿತ್ರವನ್ನು ತೆರೆಯಲಾಗುತ್ತಿಲ್ಲ. ಅದು ಹಾಳಾಗಿರಬಹುದು; ದಯವಿಟ್ಟು ಬೇರೆಯದನ್ನು ಪ್ರಯತ್ನಿಸಿ.',
  tooManyPixels: (megapixels) => `ಈ ಚಿತ್ರ ತೋರಿಸಲು ತುಂಬಾ ದೊಡ್ಡದು: ಗರಿಷ್ಠ ${megapixels} ಮೆಗಾಪಿಕ್ಸೆಲ್.`,
  tooManyWaiting: (most) => `ಕಳುಹಿಸಲು ಈಗಾಗಲೇ ${most} ಫೈಲ್‌ಗಳು ಕಾಯುತ್ತಿವೆ. ದಯವಿಟ್ಟು ಮೊದಲು ಒಂದನ್ನು ತೆಗೆದುಹಾಕಿ.`,
  notYours: 'ಒಂದು ಫೈಲ್ ಈಗ ಇಲ್ಲ. ದಯವಿಟ್ಟು ಅದನ್ನು ತೆಗೆದು ಮತ್ತೆ ಸೇರಿಸಿ.',
};

const tickets: Words<typeof ticketWords> = {
  fields: {
    status: 'Status',
    assignee: 'Technician',
    message: 'Message',
    note: 'Note',
    answer: 'Answer',
    mergedInto: 'Goes on in',
    joined: 'Goes on here',
    urgency: 'Urgency',
  },
  what: { ticket: 'ಈ ಟಿಕೆಟ್', message: 'ಈ ಸಂದೇಶ', request: 'ಈ ವಿನಂತಿ' },
  invalid: 'ಕೆಲವು ವಿವರಗಳನ್ನು ಮತ್ತೊಮ್ಮೆ ನೋಡಬೇಕಿದೆ.',
  movedOn: 'ಇದು ಈಗ ಸಾಧ್ಯವಿಲ್ಲ. ಈಗಿನ ಸ್ಥಿತಿ ನೋಡಲು ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
  workHasBegun: 'ಕೆಲಸ ಆರಂಭವಾಗಿರುವುದರಿಂದ ಇದನ್ನು ಈಗ ಬದಲಾಯಿಸಲಾಗದು. ದಯವಿಟ್ಟು ಇಲ್ಲಿ ನಮಗೆ ಬರೆಯಿರಿ.',
  tooLate: `ಇದು ${reopenDays} ದಿನಗಳವರೆಗೆ ಸಾಧ್ಯವಿತ್ತು. ದಯವಿಟ್ಟು ಮತ್ತೆ ಬುಕ್ ಮಾಡಿ ಅಥವಾ ಕರೆ ಮಾಡಿ.`,
  continuedIn: (number) => `ಈ ಸಂಭಾಷಣೆ ${number} ಟಿಕೆಟ್‌ನಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ. ದಯವಿಟ್ಟು ಅಲ್ಲಿ ಬರೆಯಿರಿ.`,
  joined: (number, about) => `ಟಿಕೆಟ್ ${number}, “${about}”, ಇಲ್ಲಿ ಮುಂದುವರಿಯುತ್ತದೆ. ಅಲ್ಲಿ ಬರೆದಿದ್ದನ್ನು ಇನ್ನೂ ಓದಬಹುದು.`,
  needsWords: 'ದಯವಿಟ್ಟು ಕೆಲವು ಪದಗಳಲ್ಲಿ ತಿಳಿಸಿ.',
  noMoreReplies: 'ಈ ಸಂಭಾಷಣೆ ಮುಗಿದಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಬುಕ್ ಮಾಡಿ ಅಥವಾ ಕರೆ ಮಾಡಿ.',
  keyTaken: 'ಇದನ್ನು ಈಗಾಗಲೇ ಬೇರೆ ಕಡೆಯಿಂದ ಕಳುಹಿಸಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಬರೆಯಿರಿ.',
  stale: 'ಈ ಮಧ್ಯೆ ಬೇರೆಯವರು ಈ ಟಿಕೆಟ್ ಬದಲಾಯಿಸಿದ್ದಾರೆ. ಹೊಸದನ್ನು ನೋಡಿ ಮತ್ತೆ ನಿರ್ಧರಿಸಿ.',
  staleForCustomer: 'ಈ ಮಧ್ಯೆ ಟಿಕೆಟ್ ಬದಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ; ನೀವು ಬರೆದಿದ್ದು ಉಳಿದಿರುತ್ತದೆ.',
  messageStale: 'ಈ ಸಂದೇಶ ಇನ್ನೊಂದು ವಿಂಡೋದಲ್ಲಿ ಬದಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
  editTooLate: (minutes) => `ಸಂದೇಶವನ್ನು ${minutes} ನಿಮಿಷಗಳವರೆಗೆ ಬದಲಾಯಿಸಬಹುದು. ದಯವಿಟ್ಟು ಹೊಸದನ್ನು ಬರೆಯಿರಿ.`,
  editedTooOften: (times) => `ಇದು ${times} ಬಾರಿ ಬದಲಾಗಿದೆ, ಪ್ರತಿ ಆವೃತ್ತಿಯೂ ಉಳಿದಿದೆ. ದಯವಿಟ್ಟು ಹೊಸ ಸಂದೇಶ ಬರೆಯಿರಿ.`,
  closedUnanswered: (until) =>
    `ನಿಮ್ಮಿಂದ ಉತ್ತರ ಬಾರದ ಕಾರಣ ಈ ಟಿಕೆಟ್ ಮುಚ್ಚಲಾಗಿದೆ. ಇನ್ನೂ ಸಹಾಯ ಬೇಕೇ? ${until} ವರೆಗೆ ಇಲ್ಲಿ ಮತ್ತೆ ತೆರೆಯಬಹುದು.`,
  noAssignee: 'Please choose somebody who works on tickets.',
  ratedAlready: 'ನೀವು ಈ ಸೇವೆಗೆ ಈಗಾಗಲೇ ರೇಟಿಂಗ್ ನೀಡಿದ್ದೀರಿ. ಧನ್ಯವಾದಗಳು.',
  ratedTooEarly: 'ಸೇವೆ ಮುಗಿದ ನಂತರ ರೇಟಿಂಗ್ ನೀಡಬಹುದು.',
  askedAlready: 'ನೀವು ಈಗಾಗಲೇ ಒಂದು ಬದಲಾವಣೆ ಕೇಳಿದ್ದೀರಿ. ಮೊದಲು ಅದಕ್ಕೆ ಉತ್ತರಿಸುತ್ತೇವೆ.',
  lessThanLeft: (left) =>
    `The price can be lower by one rupee at the least, and by what is left of the payment at the most: ${left}.`,
  agreedChange: (number) => `agreed with a change of ${number}`,
  summary: {
    title: 'ಟಿಕೆಟ್ ಸಾರಾಂಶ',
    list: 'ನಿಮ್ಮ ಟಿಕೆಟ್‌ಗಳು',
    made: 'ದಿನಾಂಕ',
    customer: 'ಗ್ರಾಹಕರು',
    history: 'ಏನೇನಾಯಿತು',
    talk: 'ಸಂಭಾಷಣೆ',
    files: (names) => `ಫೈಲ್‌ಗಳು: ${names}`,
    extra: 'ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಮತ್ತು ಬಿಡಿಭಾಗಗಳು',
    extraPaid: (amount, when, invoice) => `${amount}, ${when} ರಂದು ಪಾವತಿಸಲಾಗಿದೆ, ಇನ್‌ವಾಯ್ಸ್ ${invoice}`,
    extraDue: (amount) => `${amount}, ಒಪ್ಪಲಾಗಿದೆ, ಇನ್ನೂ ಪಾವತಿಸಿಲ್ಲ`,
    system: 'ಪೋರ್ಟಲ್‌ನ ಸಂದೇಶ',
    newestOnly: (n) => `ಇಲ್ಲಿ ಇತ್ತೀಚಿನ ${n} ಮಾತ್ರ ಇವೆ. ಎಲ್ಲವೂ ಪೋರ್ಟಲ್‌ನಲ್ಲಿವೆ.`,
  },
  export: {
    columns: {
      number: 'ಸಂಖ್ಯೆ',
      service: 'ಸೇವೆ',
      status: 'ಸ್ಥಿತಿ',
      subject: 'ವಿಷಯ',
      urgency: 'ತುರ್ತು',
      createdAt: 'ಬುಕ್ ಮಾಡಿದ್ದು',
      price: 'ಬುಕಿಂಗ್ ಬೆಲೆ, INR',
      paidAt: 'ಪಾವತಿ',
      expectedAt: 'ನಿರೀಕ್ಷೆ',
      technician: 'ತಂತ್ರಜ್ಞ',
      invoice: 'ಇನ್‌ವಾಯ್ಸ್',
      refund: 'ಮರುಪಾವತಿ, INR',
      stars: 'ರೇಟಿಂಗ್, ನಕ್ಷತ್ರಗಳು',
    },
    status: {
      awaiting_payment: 'ಪಾವತಿಗೆ ಕಾಯುತ್ತಿದೆ',
      open: 'ತೆರೆದಿದೆ',
      in_progress: 'ಕೆಲಸ ನಡೆಯುತ್ತಿದೆ',
      waiting_for_customer: 'ನಿಮ್ಮ ಉತ್ತರಕ್ಕೆ ಕಾಯುತ್ತಿದೆ',
      resolved: 'ಪರಿಹಾರವಾಗಿದೆ',
      closed: 'ಮುಚ್ಚಲಾಗಿದೆ',
      cancelled: 'ರದ್ದಾಗಿದೆ',
    },
    urgency: { low: 'ಕಡಿಮೆ', normal: 'ಸಾಮಾನ್ಯ', high: 'ಹೆಚ್ಚು', urgent: 'ತುರ್ತು' },
  },
  answeredAlready: 'This request has been answered by somebody else meanwhile.',
};

const devicesInput: Words<typeof deviceInputWords> = {
  name: 'ದಯವಿಟ್ಟು ಸಾಧನಕ್ಕೆ “ಕಚೇರಿ ಲ್ಯಾಪ್‌ಟಾಪ್” ನಂತಹ ಹೆಸರು ನೀಡಿ.',
  kind: 'ಇದು ಯಾವ ಬಗೆಯ ಸಾಧನ ಎಂದು ದಯವಿಟ್ಟು ಆರಿಸಿ.',
};

const devices: Words<typeof deviceWords> = {
  what: 'ಈ ಸಾಧನ',
  taken: 'ಈ ಹೆಸರಿನ ಸಾಧನ ಈಗಾಗಲೇ ಇದೆ. ದಯವಿಟ್ಟು ಬೇರೆ ಹೆಸರು ಆರಿಸಿ.',
  tooMany: (most) => `${most} ಸಾಧನಗಳನ್ನು ಇಡಬಹುದು. ಈಗ ಬಳಸದ ಒಂದನ್ನು ದಯವಿಟ್ಟು ತೆಗೆದುಹಾಕಿ.`,
  gone: 'ಈ ಸಾಧನವನ್ನು ಈ ಮಧ್ಯೆ ತೆಗೆದುಹಾಕಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಆರಿಸಿ.',
};

const templatesInput: Words<typeof templateInputWords> = { name: 'ದಯವಿಟ್ಟು ಒಂದು ಹೆಸರು ನೀಡಿ.' };

const templates: Words<typeof templateWords> = {
  what: 'ಈ ಟೆಂಪ್ಲೇಟ್',
  taken: 'ಈ ಹೆಸರಿನ ಟೆಂಪ್ಲೇಟ್ ಈಗಾಗಲೇ ಇದೆ. ದಯವಿಟ್ಟು ಬೇರೆ ಹೆಸರು ಆರಿಸಿ.',
  tooMany: (most) => `${most} ಟೆಂಪ್ಲೇಟ್‌ಗಳನ್ನು ಇಡಬಹುದು. ಬೇಡವಾದ ಒಂದನ್ನು ದಯವಿಟ್ಟು ಅಳಿಸಿ.`,
};

const bulk: Words<typeof bulkWords> = {
  notSolved: 'ಇದು ಇನ್ನೂ ಪರಿಹಾರವಾಗಿಲ್ಲ, ಆದ್ದರಿಂದ ಮುಚ್ಚಲು ಏನೂ ಇಲ್ಲ.',
  notCancellable: 'ಕೆಲಸ ಆರಂಭವಾಗಿದೆ ಅಥವಾ ಮುಗಿದಿದೆ, ಆದ್ದರಿಂದ ಇದನ್ನು ಇಲ್ಲಿ ಇನ್ನು ರದ್ದುಗೊಳಿಸಲಾಗದು.',
};

const cancel: Words<typeof cancelWords> = {
  changed: (amount) => `ಮರಳಿ ಬರುವ ಮೊತ್ತ ಈ ಮಧ್ಯೆ ಬದಲಾಗಿದೆ: ಈಗ ${amount}. ರದ್ದುಗೊಳಿಸುವ ಮೊದಲು ದಯವಿಟ್ಟು ಮತ್ತೊಮ್ಮೆ ನೋಡಿ.`,
  notYours: 'Money would go back with it, so whoever looks after payments cancels it.',
  tooMuch: (left) => `At most ${left} can go back.`,
  sentence: (number) => `Request ${number} was cancelled.`,
};

const secrets: Words<typeof secretWords> = {
  what: 'ಈ ರಹಸ್ಯ',
  recipientChanged: 'ಈಗ ಇನ್ನೊಬ್ಬ ತಂತ್ರಜ್ಞರು ಅಥವಾ ಇನ್ನೊಂದು ಕೀ ಇದೆ. ಏನನ್ನೂ ಕಳುಹಿಸಿಲ್ಲ. ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆದು ಮತ್ತೆ ಕಳುಹಿಸಿ.',
  tooMany: `ಈಗಾಗಲೇ ${secretsAtOnce} ರಹಸ್ಯಗಳು ಕಾಯುತ್ತಿವೆ. ಒಂದನ್ನು ಹಿಂಪಡೆಯಿರಿ, ಅಥವಾ ಓದುವವರೆಗೆ ಕಾಯಿರಿ.`,
  over: `ಈ ರಹಸ್ಯ ಈಗ ಇಲ್ಲ. ಅದನ್ನು ಒಮ್ಮೆ ಮಾತ್ರ, ${secretDays} ದಿನಗಳೊಳಗೆ ಓದಬಹುದು.`,
  notNow: 'ಈಗ ಇಲ್ಲಿ ಏನನ್ನೂ ಕಳುಹಿಸಲಾಗದು. ದಯವಿಟ್ಟು ನಮಗೆ ಕರೆ ಮಾಡಿ.',
  taken: 'ಇದನ್ನು ಬೇರೆಡೆಯಿಂದ ಈಗಾಗಲೇ ಕಳುಹಿಸಲಾಗಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಬರೆಯಿರಿ.',
  openedElsewhere: 'ಇದನ್ನು ಇನ್ನೊಂದು ವಿಂಡೋದಲ್ಲಿ ತೆರೆಯಲಾಗಿದೆ. ಅಲ್ಲಿ ಮುಂದುವರಿಯಿರಿ.',
  noKey: 'ಇದು ಕೀ ಅಲ್ಲ. ದಯವಿಟ್ಟು ಇನ್ನೊಂದು ಬ್ರೌಸರ್‌ನಲ್ಲಿ ಪ್ರಯತ್ನಿಸಿ.',
};

const sessionConsents: Words<typeof consentWords> = {
  name: 'ದಯವಿಟ್ಟು ನಿಮ್ಮ ಪೂರ್ಣ ಹೆಸರನ್ನು ಟೈಪ್ ಮಾಡಿ.',
  backup: 'ನಿಮ್ಮ ಡೇಟಾದ ಬ್ಯಾಕಪ್ ಇದೆಯೇ ಎಂದು ದಯವಿಟ್ಟು ತಿಳಿಸಿ.',
  notNow: 'ಈಗ ಒಪ್ಪಿಗೆ ನೀಡಲು ಏನೂ ಇಲ್ಲ. ಈಗಿನ ಸ್ಥಿತಿ ನೋಡಲು ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
  changed: 'ತಂತ್ರಜ್ಞರು ಕೇಳಿದ್ದು ಈ ಮಧ್ಯೆ ಬದಲಾಗಿದೆ. ಏನನ್ನೂ ಕಳುಹಿಸಿಲ್ಲ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಓದಿ, ನಂತರ ನಿರ್ಧರಿಸಿ.',
};

const consentWordingHere: Words<typeof consentWording> = {
  intro: 'ನೀವು ನೋಡುತ್ತಿರುವಾಗಲೇ ನಮ್ಮ ತಂತ್ರಜ್ಞರು ನಿಮ್ಮ ಸಾಧನಕ್ಕೆ ಸಂಪರ್ಕಿಸುತ್ತಾರೆ. ನೀವು ಯಾವಾಗ ಬೇಕಾದರೂ ಸೆಷನ್ ಮುಗಿಸಬಹುದು.',
  scope: 'ತಂತ್ರಜ್ಞರು ನೋಡಬಹುದಾದ ಮತ್ತು ಬದಲಾಯಿಸಬಹುದಾದದ್ದು',
  nothingElse: 'ಬೇರೆ ಏನನ್ನಾದರೂ ಮಾಡುವ ಮೊದಲು ತಂತ್ರಜ್ಞರು ನಿಮ್ಮನ್ನು ಕೇಳುತ್ತಾರೆ.',
  recording: 'ಸೆಷನ್ ರೆಕಾರ್ಡ್ ಮಾಡಬಹುದು',
  recordingHint: 'ಇದು ನಿಮ್ಮ ಆಯ್ಕೆ: ರೆಕಾರ್ಡಿಂಗ್ ಇಲ್ಲದಿದ್ದರೂ ನಾವು ಅಷ್ಟೇ ಚೆನ್ನಾಗಿ ಸಹಾಯ ಮಾಡುತ್ತೇವೆ.',
  backup: 'ನಿಮ್ಮ ಡೇಟಾ',
  kept: 'ನನ್ನ ಮುಖ್ಯ ಡೇಟಾದ ಬ್ಯಾಕಪ್ ಇದೆ',
  none: 'ನನ್ನ ಬಳಿ ಬ್ಯಾಕಪ್ ಇಲ್ಲ, ಡೇಟಾ ಕಳೆದುಹೋಗಬಹುದು ಎಂಬುದನ್ನು ಒಪ್ಪುತ್ತೇನೆ',
  signature: 'ಸಹಿಯಾಗಿ ನಿಮ್ಮ ಪೂರ್ಣ ಹೆಸರು',
  withdraw: 'ಈ ಪುಟದಲ್ಲಿ ಯಾವಾಗ ಬೇಕಾದರೂ ಇದನ್ನು ಹಿಂಪಡೆಯಬಹುದು. ತಂತ್ರಜ್ಞರಿಗೆ ತಕ್ಷಣ ತಿಳಿಸಲಾಗುತ್ತದೆ.',
};

const sessionRecordings: Words<typeof recordingWords> = { what: 'ಈ ರೆಕಾರ್ಡಿಂಗ್' };

const extras: Words<typeof extraWords> = {
  what: 'ಈ ಕೋರಿಕೆ',
  changed: (total) => `ಈ ಕೋರಿಕೆ ಬದಲಾಗಿದೆ: ಈಗ ಅದು ${total}. ನಿರ್ಧರಿಸುವ ಮೊದಲು ದಯವಿಟ್ಟು ಮತ್ತೆ ನೋಡಿ. ಯಾವುದಕ್ಕೂ ಒಪ್ಪಿಗೆಯಾಗಿಲ್ಲ.`,
  over: 'ಈ ಕೋರಿಕೆ ಈಗ ತೆರೆದಿಲ್ಲ. ಈಗಿನ ಸ್ಥಿತಿ ನೋಡಲು ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
  notWaiting: 'ಇದಕ್ಕೆ ಏನೂ ಪಾವತಿಸಬೇಕಾಗಿಲ್ಲ. ಈಗಿನ ಸ್ಥಿತಿ ನೋಡಲು ದಯವಿಟ್ಟು ಪುಟವನ್ನು ಮತ್ತೆ ತೆರೆಯಿರಿ.',
  late: 'ಪಾವತಿ ಬರುವ ಮೊದಲೇ ಈ ಹೆಚ್ಚುವರಿ ಕೆಲಸವನ್ನು ಕೈಬಿಡಲಾಗಿತ್ತು. ಹಣ ತಾನಾಗಿಯೇ ನಿಮಗೆ ಮರಳುತ್ತದೆ.',
  checkout: (number) => `ಹೆಚ್ಚುವರಿ ಕೆಲಸ ಮತ್ತು ಬಿಡಿಭಾಗಗಳು, ಟಿಕೆಟ್ ${number}`,
};

/** Words of the features, by catalogue. */
export const features = {
  errors,
  lifecycle,
  refusals,
  customers,
  'system-status': systemStatus,
  uploads,
  articles,
  attachments,
  'caller-proof': callerProof,
  tickets,
  bulk,
  devices,
  'devices/input': devicesInput,
  templates,
  'templates/input': templatesInput,
  cancel,
  extras,
  secrets,
  'session-consents': sessionConsents,
  'session-recordings': sessionRecordings,
  'consent-wording': consentWordingHere,
};
