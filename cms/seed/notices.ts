import { grievanceNotice } from './legal/grievance.ts';
import type { NoticeSeed } from './legal/notice.ts';
import { privacyNotice } from './legal/privacy.ts';
import { refundsNotice } from './legal/refunds.ts';
import { termsNotice } from './legal/terms.ts';

export const noticeSeeds: readonly NoticeSeed[] = [
  privacyNotice,
  termsNotice,
  refundsNotice,
  grievanceNotice,
];
