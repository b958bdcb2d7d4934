import { atIst } from '#kernel/calendar.ts';
import { gstinProblem, normaliseGstin } from '#kernel/gstin.ts';
import { catalogue } from '#kernel/messages.ts';
import { isStateCode, stateName } from '#kernel/states.ts';

export const settingWords = catalogue({
  en: {
    missing: 'Please fill this in.',
    state: 'This is not the two-digit code of a State or Union Territory. Karnataka is 29.',
    phone: 'A phone number is made of 5 to 15 digits, with + and spaces where you like them.',
    gstinMissing: 'A business that is registered under GST needs its GSTIN.',
    gstinState: (state: string) =>
      `This GSTIN belongs to ${state}, and the State code above says something else.`,
    opens: 'A time has the form 09:30.',
    closes: 'A time has the form 18:00; midnight at the end of the day is 24:00.',
    closesEarly: 'Closing time must be after opening time.',
    hsn: 'The HSN code of goods has 4, 6 or 8 digits and does not begin with 99.',
    day: 'A day has the form 2027-01-26, and it must be in the calendar.',
  },
});

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Says what is wrong with the two-digit code of the company's State or Union Territory, or null. */
export function stateCodeProblem(code: string): string | null {
  return isStateCode(code) ? null : settingWords().state;
}

/** Any number that a caller can dial: land lines and short service numbers are no mobile numbers. */
export function anyPhoneProblem(phone: string): string | null {
  const digits = phone.replaceAll(/\D/g, '').length;
  return /^\+?[\d ]+$/.test(phone) && digits >= 5 && digits <= 15 ? null : settingWords().phone;
}

/** The company's own GSTIN: there when it is registered, without a typing mistake, of the State it is in. */
export function companyGstinProblem(company: {
  gstin: string;
  gstMode: unknown;
  stateCode: unknown;
}): string | null {
  const gstin = normaliseGstin(company.gstin);
  if (gstin === '') return company.gstMode === 'registered' ? settingWords().gstinMissing : null;
  const problem = gstinProblem(gstin);
  if (problem) return problem;
  const state = gstin.slice(0, 2);
  return state === company.stateCode ? null : settingWords().gstinState(stateName(state) ?? state);
}

/** Says what is wrong with an opening time, or null: `00:00` to `23:59` on India's clocks. */
export function opensProblem(opens: string): string | null {
  return clock.test(opens) ? null : settingWords().opens;
}

/** `HH:MM` or `24:00`, after the opening; next to an opening that is no time the order is not judged. */
export function closesProblem(closes: string, opens: unknown): string | null {
  if (!clock.test(closes) && closes !== '24:00') return settingWords().closes;
  const ordered = typeof opens !== 'string' || !clock.test(opens) || opens < closes;
  return ordered ? null : settingWords().closesEarly;
}

/** Says what is wrong with a holiday's day in India, or null: written `2027-01-26`, and 30 February is none. */
export function dayProblem(day: string): string | null {
  try {
    atIst(day);
    return null;
  } catch {
    return settingWords().day;
  }
}
