import { stateCodeOf } from '#kernel/gstin.ts';
import { catalogue } from '#kernel/messages.ts';
import { pinStateWarning } from '#kernel/pin.ts';
import { stateName } from '#kernel/states.ts';
import type { ProfileSaved } from '../page-views.ts';

export const profileWords = catalogue({
  name: 'profile-hints',
  en: {
    otherState: (registered: string, address: string) =>
      `This GSTIN is registered in ${registered}, your address is in ${address}. Your invoices follow the GSTIN.`,
  },
});

/**
 * What to ask about a profile that is fine as it is. A GSTIN decides the place of supply whatever address was
 * typed (IGST Act, s. 12(2)), so the customer is told when the two name different States.
 */
export function profileHints(profile: {
  stateCode: string;
  pin: string;
  gstin: string | null;
}): ProfileSaved['hints'] {
  const hints: ProfileSaved['hints'] = [];
  const pin = pinStateWarning(profile);
  if (pin) hints.push({ field: 'address.pin', text: pin });
  if (profile.gstin && stateCodeOf(profile.gstin) !== profile.stateCode) {
    const named = (code: string) => stateName(code) ?? code;
    const text = profileWords().otherState(named(stateCodeOf(profile.gstin)), named(profile.stateCode));
    hints.push({ field: 'billing.gstin', text });
  }
  return hints;
}
