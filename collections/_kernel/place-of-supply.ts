import { stateCodeOf } from './gstin.ts';
import { foreignCode, stateName } from './states.ts';

export type PlaceOfSupply = {
  stateCode: string;
  /** IGST when true, CGST and SGST when false. */
  interState: boolean;
  /** No tax: special economic zone or export under a letter of undertaking. */
  zeroRated: boolean;
};

/**
 * Where a service is supplied, and so which tax applies (IGST Act, s. 12(2)): the State of a registered
 * recipient's GSTIN, whatever address was typed and wherever the work is done; otherwise the State of the
 * address on record; without one the supplier's. Supplies to a special economic zone and abroad are always
 * inter-State; under a letter of undertaking (LUT) they carry no tax.
 * @throws RangeError when the GSTIN is not valid or a State code is unknown
 */
export function placeOfSupply(supply: {
  supplierStateCode: string;
  recipient: { gstin: string | null; stateCode: string | null; specialEconomicZone?: boolean };
  letterOfUndertaking?: boolean;
}): PlaceOfSupply {
  const { recipient, supplierStateCode } = supply;
  const stateCode = recipient.gstin
    ? stateCodeOf(recipient.gstin)
    : (recipient.stateCode ?? supplierStateCode);
  for (const code of [stateCode, supplierStateCode]) {
    if (!stateName(code)) throw new RangeError(`not a State code: ${code}`);
  }
  const zeroRatable = recipient.specialEconomicZone === true || stateCode === foreignCode;
  return {
    stateCode,
    interState: zeroRatable || stateCode !== supplierStateCode,
    zeroRated: zeroRatable && supply.letterOfUndertaking === true,
  };
}
