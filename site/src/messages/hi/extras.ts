import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../extras.ts';

export const words: Words<typeof english> = {
  title: 'अतिरिक्त काम और पुर्ज़े',
  asks: (who, when) => `${who} का प्रस्ताव, ${when}`,
  promise:
    'आपकी हाँ से पहले इसमें से कुछ नहीं किया जाता और कुछ देना नहीं होता। आपका बुक किया हुआ काम हर हाल में चलता रहता है।',
  status: {
    proposed: 'आपके जवाब का इंतज़ार',
    approved: 'मंज़ूर, भुगतान बाकी',
    declined: 'आपने मना किया',
    withdrawn: 'कोई शुल्क नहीं',
    paid: 'भुगतान हो गया',
  },
  answered: (when) => `आपने जवाब दिया ${when}`,
  minutes: (minutes, charged, hour) =>
    `${minutes} मिनट${charged === minutes ? '' : `, ${charged} मिनट गिने गए`}, ${hour} प्रति घंटा`,
  pieces: (quantity, each) => `${quantity} × ${each}`,
  codes: (code, rate) => `HSN/SAC ${code}, GST ${rate}`,
  codeOnly: (code) => `HSN/SAC ${code}`,
  columns: { what: 'क्या', amount: 'कीमत, सब मिलाकर' },
  taxable: 'कर योग्य मूल्य',
  cgst: 'CGST',
  sgst: 'SGST',
  igst: 'IGST',
  roundOff: 'राउंड ऑफ़',
  total: 'कुल',
  whole: 'यह पूरी कीमत है, GST सहित।',
  place: (state) => `आपूर्ति का स्थान: ${state}`,
  untaxed: 'GST नहीं लिया जाता।',
  approve: (amount) => `हाँ, ${amount} में करें`,
  decline: 'नहीं, धन्यवाद',
  due: 'आपने इसे मंज़ूर किया है। कृपया यहाँ भुगतान करें।',
  receipt: 'रसीद',
  invoice: 'इनवॉइस',
  invoicePdf: 'इनवॉइस PDF',
  closed: 'टिकट बंद है; आपने जो मंज़ूर किया उसका भुगतान अभी बाकी है।',
  takenBack: (amount) => `${amount} का प्रस्ताव वापस ले लिया गया। कुछ देना नहीं है।`,
  said: 'हमें आपका जवाब मिल गया।',
};
