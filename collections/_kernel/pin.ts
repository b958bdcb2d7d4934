import { catalogue, type Locale } from './messages.ts';
import { stateName } from './states.ts';

export const pinWords = catalogue({
  name: 'pin',
  en: {
    format: 'A PIN code has six digits and does not start with 0.',
    unusual: (pin: string, state: string) => `PIN code ${pin} is unusual for ${state}. Please check both.`,
  },
});

/**
 * First three digits of the PIN codes of each State, generous at the borders, because postal regions
 * and States overlap. Good for a question, never for deciding a tax.
 */
const regions: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  '01': [[180, 194]],
  '02': [[171, 177]],
  '03': [[140, 160]],
  '04': [
    [140, 140],
    [160, 160],
  ],
  '05': [[244, 263]],
  '06': [
    [121, 136],
    [140, 140],
  ],
  '07': [[110, 110]],
  '08': [[301, 345]],
  '09': [[201, 285]],
  '10': [[800, 855]],
  '11': [[737, 737]],
  '12': [[790, 792]],
  '13': [[797, 798]],
  '14': [[795, 795]],
  '15': [[796, 796]],
  '16': [[799, 799]],
  '17': [
    [783, 783],
    [793, 794],
  ],
  '18': [[780, 788]],
  '19': [[700, 743]],
  '20': [[813, 835]],
  '21': [[750, 770]],
  '22': [[490, 497]],
  '23': [[450, 488]],
  '24': [[360, 396]],
  '26': [
    [362, 362],
    [396, 396],
  ],
  '27': [[400, 445]],
  '29': [[560, 591]],
  '30': [[403, 403]],
  '31': [[682, 682]],
  '32': [[670, 695]],
  '33': [[600, 643]],
  '34': [
    [533, 533],
    [605, 609],
    [673, 673],
  ],
  '35': [[744, 744]],
  '36': [[500, 535]],
  '37': [[500, 535]],
  '38': [[194, 194]],
};

/** Says what is wrong with the form of a PIN code, or null. */
export function pinProblem(value: string, locale?: Locale): string | null {
  return /^[1-9][0-9]{5}$/.test(value) ? null : pinWords(locale).format;
}

/** `560 001` and `560-001` become `560001`. */
export function normalisePin(value: string): string {
  return value.trim().replace(/^(\d{3})[ -](\d{3})$/, '$1$2');
}

/** A question to ask when the PIN code hardly fits the State; null when it does. Never a reason to refuse. */
export function pinStateWarning(place: { pin: string; stateCode: string; locale?: Locale }): string | null {
  const ranges = regions[place.stateCode];
  if (!ranges || pinProblem(place.pin)) return null;
  const region = Number(place.pin.slice(0, 3));
  if (ranges.some(([from, to]) => region >= from && region <= to)) return null;
  return pinWords(place.locale).unusual(place.pin, stateName(place.stateCode) ?? place.stateCode);
}
