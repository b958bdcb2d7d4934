import type { Setting } from '#collections/payload-types.ts';
import { completeDeskRule } from './desk-rule.ts';
import { completeExtrasRule } from './extras-rule.ts';
import { completeRefundRule } from './refund-rule.ts';
import { completeSessionRule } from './session-rule.ts';

type Gaps<T> = {
  [Key in keyof T]?: T[Key] extends object | null | undefined ? Gaps<T[Key]> | null : T[Key] | null;
};

/** The settings as they are stored before somebody has filled them in: every part may be missing. */
export type StoredSetting = Gaps<
  Pick<Setting, 'company' | 'grievance' | 'refundRule' | 'desk' | 'sessions'>
> &
  Partial<
    Omit<Setting, 'company' | 'grievance' | 'hours' | 'refundRule' | 'desk' | 'sessions' | 'extras'>
  > & {
    hours?: Setting['hours'] | null;
    extras?: Parameters<typeof completeExtrasRule>[0];
  };

/**
 * Settings without gaps: what nobody has filled in yet is empty, and counts as the demo's until it is told
 * otherwise, so that no document is issued on it in production.
 */
export function complete(stored: StoredSetting): Setting {
  const { company, grievance } = stored;
  const text = (value: string | null | undefined) => value ?? '';
  return {
    ...stored,
    id: stored.id ?? '',
    company: {
      demo: company?.demo ?? true,
      name: text(company?.name),
      legalName: text(company?.legalName),
      address: text(company?.address),
      stateCode: text(company?.stateCode),
      pin: text(company?.pin),
      gstMode: company?.gstMode ?? 'registered',
      gstin: company?.gstin ?? null,
      email: text(company?.email),
      phone: text(company?.phone),
      emergencyPhone: text(company?.emergencyPhone),
      hoursText: text(company?.hoursText),
    },
    grievance: {
      name: text(grievance?.name),
      email: text(grievance?.email),
      phone: text(grievance?.phone),
    },
    hours: stored.hours ?? [],
    holidays: stored.holidays ?? [],
    invoiceTerms: stored.invoiceTerms ?? [],
    refundRule: completeRefundRule(stored.refundRule),
    desk: completeDeskRule(stored.desk),
    sessions: completeSessionRule(stored.sessions),
    extras: completeExtrasRule(stored.extras) as Setting['extras'],
  };
}
