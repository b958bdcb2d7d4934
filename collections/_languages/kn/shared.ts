import type { inputWords as customersInputWords } from '#collections/customers/contract.ts';
import type { profileWords } from '#collections/customers/rules/profile-hints.ts';
import type { inputWords } from '#collections/tickets/rules/input-words.ts';
import type { calendarWords } from '#kernel/calendar.ts';
import type { contractWords } from '#kernel/contract.ts';
import type { gstinWords } from '#kernel/gstin.ts';
import type { Words } from '#kernel/messages.ts';
import type { passwordWords } from '#kernel/password.ts';
import type { peopleWords } from '#kernel/people.ts';
import type { pinWords } from '#kernel/pin.ts';
import type { richTextWords } from '#kernel/rich-text-check.ts';

export const calendar: Words<typeof calendarWords> = { justNow: 'ಈಗಷ್ಟೇ' };

export const contract: Words<typeof contractWords> = {
  required: 'ದಯವಿಟ್ಟು ಇದನ್ನು ಭರ್ತಿ ಮಾಡಿ.',
  kind: 'ಇದು ಸರಿಯಾದ ರೂಪದಲ್ಲಿ ಇಲ್ಲ.',
  choice: 'ದಯವಿಟ್ಟು ಇವುಗಳಲ್ಲಿ ಒಂದನ್ನು ಆರಿಸಿ.',
  unknown: 'ಈ ಮಾಹಿತಿಗೆ ಇಲ್ಲಿ ಸ್ಥಳವಿಲ್ಲ.',
  state: 'ದಯವಿಟ್ಟು ರಾಜ್ಯವನ್ನು ಆರಿಸಿ.',
  character: 'ಈ ಪಠ್ಯದಲ್ಲಿ ಉಳಿಸಲಾಗದ ಒಂದು ಅಕ್ಷರವಿದೆ. ದಯವಿಟ್ಟು ಅದನ್ನು ತೆಗೆದುಹಾಕಿ.',
  textShort: (min) => `ದಯವಿಟ್ಟು ಕನಿಷ್ಠ ${min} ಅಕ್ಷರಗಳನ್ನು ಬರೆಯಿರಿ.`,
  textLong: (max) => `ದಯವಿಟ್ಟು ಗರಿಷ್ಠ ${max} ಅಕ್ಷರಗಳನ್ನು ಬರೆಯಿರಿ.`,
  listShort: (min) => `ದಯವಿಟ್ಟು ಕನಿಷ್ಠ ${min} ಆರಿಸಿ.`,
  listLong: (max) => `ದಯವಿಟ್ಟು ಗರಿಷ್ಠ ${max} ಆರಿಸಿ.`,
  numberLow: (min) => `ಇದು ${min} ಅಥವಾ ಹೆಚ್ಚು ಇರಬೇಕು.`,
  numberHigh: (max) => `ಇದು ${max} ಅಥವಾ ಕಡಿಮೆ ಇರಬೇಕು.`,
};

export const people: Words<typeof peopleWords> = {
  email: 'ದಯವಿಟ್ಟು name@example.com ರೀತಿಯ ಇಮೇಲ್ ವಿಳಾಸವನ್ನು ಬರೆಯಿರಿ.',
  phone: 'ದಯವಿಟ್ಟು 10 ಅಂಕಿಗಳ ಮೊಬೈಲ್ ಸಂಖ್ಯೆ, ಅಥವಾ +91 98765 43210 ರೀತಿ ದೇಶದ ಕೋಡ್ ಸಹಿತ ಸಂಖ್ಯೆಯನ್ನು ಬರೆಯಿರಿ.',
  nameShort: 'ದಯವಿಟ್ಟು ಕನಿಷ್ಠ 2 ಅಕ್ಷರಗಳ ಹೆಸರನ್ನು ಬರೆಯಿರಿ.',
  nameLong: 'ಹೆಸರಿನಲ್ಲಿ ಗರಿಷ್ಠ 80 ಅಕ್ಷರಗಳಿರಬಹುದು.',
  nameLetters: 'ಹೆಸರಿನಲ್ಲಿ ಅಕ್ಷರಗಳು, ಖಾಲಿ ಜಾಗ ಮತ್ತು . - ’ ರೀತಿಯ ಸರಳ ಚಿಹ್ನೆಗಳು ಮಾತ್ರ ಇರಬಹುದು.',
};

export const password: Words<typeof passwordWords> = {
  short: 'ದಯವಿಟ್ಟು ಕನಿಷ್ಠ 10 ಅಕ್ಷರಗಳನ್ನು ಬಳಸಿ.',
  long: 'ದಯವಿಟ್ಟು ಗರಿಷ್ಠ 128 ಅಕ್ಷರಗಳನ್ನು ಬಳಸಿ.',
  common: 'ಈ ಪಾಸ್‌ವರ್ಡ್ ಊಹಿಸಲು ಸುಲಭ. ದಯವಿಟ್ಟು ಬೇರೆಯದನ್ನು ಆರಿಸಿ.',
  personal: 'ದಯವಿಟ್ಟು ಪಾಸ್‌ವರ್ಡ್‌ನಲ್ಲಿ ನಿಮ್ಮ ಹೆಸರು ಅಥವಾ ಇಮೇಲ್ ವಿಳಾಸವನ್ನು ಬಳಸಬೇಡಿ.',
  longer: 'ಇನ್ನೂ ಕೆಲವು ಅಕ್ಷರಗಳು ಅಥವಾ ಇನ್ನೊಂದು ಪದ ಸೇರಿಸಿದರೆ ಬಲವಾಗುತ್ತದೆ.',
  good: 'ಚೆನ್ನಾಗಿದೆ.',
  strong: 'ಬಲವಾಗಿದೆ.',
};

export const pin: Words<typeof pinWords> = {
  format: 'PIN ಕೋಡ್‌ನಲ್ಲಿ ಆರು ಅಂಕಿಗಳಿರುತ್ತವೆ, ಮತ್ತು ಅದು 0 ಯಿಂದ ಆರಂಭವಾಗುವುದಿಲ್ಲ.',
  unusual: (pin, state) => `PIN ಕೋಡ್ ${pin} ಸಾಮಾನ್ಯವಾಗಿ ${state} ರಾಜ್ಯದ್ದಲ್ಲ. ದಯವಿಟ್ಟು ಎರಡನ್ನೂ ಪರಿಶೀಲಿಸಿ.`,
};

export const gstin: Words<typeof gstinWords> = {
  length: 'GSTIN ನಲ್ಲಿ 15 ಅಕ್ಷರಗಳಿರುತ್ತವೆ.',
  format: 'ಇದು GSTIN ರೀತಿ ಕಾಣುತ್ತಿಲ್ಲ. ಉದಾಹರಣೆ: 29AABCQ1234F1ZP.',
  state: 'ಮೊದಲ ಎರಡು ಅಂಕಿಗಳು ಯಾವುದೇ ರಾಜ್ಯದ ಕೋಡ್ ಅಲ್ಲ.',
  check: 'ಈ GSTIN ನಲ್ಲಿ ಟೈಪಿಂಗ್ ತಪ್ಪಿದೆ: ಕೊನೆಯ ಅಕ್ಷರ ಉಳಿದವುಗಳಿಗೆ ಹೊಂದುತ್ತಿಲ್ಲ.',
};

export const richText: Words<typeof richTextWords> = {
  shape: 'ಈ ಪಠ್ಯವನ್ನು ಓದಲಾಗಲಿಲ್ಲ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಬರೆಯಿರಿ.',
  node: 'ಈ ಪಠ್ಯದಲ್ಲಿ ಇಲ್ಲಿ ಬಳಸಲಾಗದ ಅಂಶವಿದೆ. ದಯವಿಟ್ಟು ಸರಳ ಪಠ್ಯವಾಗಿ ಅಂಟಿಸಿ.',
  link: 'ಲಿಂಕ್ http://, https:// ಅಥವಾ mailto: ಇಂದ ಆರಂಭವಾಗಬೇಕು.',
  large: 'ಈ ಪಠ್ಯ ತುಂಬಾ ದೊಡ್ಡದಾಗಿದೆ. ದಯವಿಟ್ಟು ಎರಡು ಭಾಗಗಳಾಗಿ ಬರೆಯಿರಿ, ಅಥವಾ ಫೈಲ್ ಆಗಿ ಸೇರಿಸಿ.',
  links: (max) => `ಒಂದು ಪಠ್ಯದಲ್ಲಿ ಗರಿಷ್ಠ ${max} ಲಿಂಕ್‌ಗಳಿರಬಹುದು. ದಯವಿಟ್ಟು ಕೆಲವನ್ನು ತೆಗೆಯಿರಿ.`,
  deep: 'ಈ ಪಠ್ಯದಲ್ಲಿ ಪಟ್ಟಿಗಳ ಒಳಗೆ ತುಂಬಾ ಪಟ್ಟಿಗಳಿವೆ.',
  empty: 'ದಯವಿಟ್ಟು ಏನಾದರೂ ಬರೆಯಿರಿ.',
  short: (min) => `ದಯವಿಟ್ಟು ಕನಿಷ್ಠ ${min} ಅಕ್ಷರಗಳನ್ನು ಬರೆಯಿರಿ.`,
  long: (max) => `ದಯವಿಟ್ಟು ಗರಿಷ್ಠ ${max.toLocaleString('en-IN')} ಅಕ್ಷರಗಳನ್ನು ಬರೆಯಿರಿ.`,
};

export const customersInput: Words<typeof customersInputWords> = {
  link: 'ಈ ಲಿಂಕ್ ಪೂರ್ಣವಾಗಿಲ್ಲ.',
  adult: 'ನೋಂದಾಯಿಸಲು ನಿಮಗೆ 18 ವರ್ಷ ತುಂಬಿರಬೇಕು.',
};

export const ticketsInput: Words<typeof inputWords> = {
  more: 'ದಯವಿಟ್ಟು ಇನ್ನೂ ಸ್ವಲ್ಪ ಬರೆಯಿರಿ: ಕನಿಷ್ಠ 5 ಅಕ್ಷರಗಳು.',
  few: 'ದಯವಿಟ್ಟು ಕೆಲವು ಪದಗಳಲ್ಲಿ ತಿಳಿಸಿ.',
  why: 'ದಯವಿಟ್ಟು ಕಾರಣವನ್ನು ಕೆಲವು ಪದಗಳಲ್ಲಿ ತಿಳಿಸಿ.',
  about: 'ಇದು ಯಾವುದರ ಬಗ್ಗೆ ಎಂದು ಕೆಲವು ಪದಗಳಲ್ಲಿ ತಿಳಿಸಿ.',
  reason: 'ದಯವಿಟ್ಟು ಕಾರಣವನ್ನು ಆರಿಸಿ.',
  tier: 'ಸೇವೆಯ ಮಟ್ಟವನ್ನು ಆರಿಸಿ.',
  category: 'ಇದು ಯಾವುದರ ಬಗ್ಗೆ ಎಂದು ಆರಿಸಿ.',
  urgency: 'ಎಷ್ಟು ತುರ್ತು ಎಂದು ಆರಿಸಿ.',
  method: 'ನಿಮ್ಮನ್ನು ಹೇಗೆ ಸಂಪರ್ಕಿಸಬೇಕು ಎಂದು ಆರಿಸಿ.',
  time: 'ನಿಮಗೆ ಅನುಕೂಲವಾದ ಸಮಯವನ್ನು ಆರಿಸಿ.',
  stars: 'ಒಂದರಿಂದ ಐದು ನಕ್ಷತ್ರಗಳನ್ನು ಆರಿಸಿ.',
  files: (most) => `ಗರಿಷ್ಠ ${most} ಫೈಲ್‌ಗಳನ್ನು ಸೇರಿಸಬಹುದು.`,
};

export const profileHints: Words<typeof profileWords> = {
  otherState: (registered, address) =>
    `ಈ GSTIN ${registered} ರಾಜ್ಯದಲ್ಲಿ ನೋಂದಣಿಯಾಗಿದೆ, ನಿಮ್ಮ ವಿಳಾಸ ${address} ರಾಜ್ಯದಲ್ಲಿದೆ. ಇನ್‌ವಾಯ್ಸ್‌ಗಳು GSTIN ಪ್ರಕಾರ ಇರುತ್ತವೆ.`,
};
