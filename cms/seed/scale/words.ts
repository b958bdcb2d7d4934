import type { Chance } from '../../chance.ts';

/** What people write when something does not work; the first are said most often. */
const common =
  `the my is not laptop and after since it to on printer slow screen wifi windows update mail password starts
  cannot when again office router internet file camera keyboard battery black blue error mouse charger fan heat noise hangs
  restart backup disk space virus antivirus popup browser chrome outlook excel word zoom teams meeting sound speaker microphone
  bluetooth usb drive photos phone android iphone whatsapp account locked login otp bank upi gst tally license activation
  driver graphics game video download upload speed cable port switch server network share folder permission access denied
  deleted lost recover format install remove cleanup startup boot bios ram upgrade ssd hinge crack water spill tea coffee
  ink paper jam scanner queue offline static address vpn proxy firewall domain certificate website hosting invoice quote
  urgent please help today tomorrow morning evening call back technician remote session visit thanks solved works yesterday`
    .split(/\s+/)
    .filter(Boolean);

const indian = [
  ...['ಲ್ಯಾಪ್‌ಟಾಪ್', 'ನಿಧಾನ', 'ಪ್ರಿಂಟರ್', 'ಕೆಲಸ', 'ಮಾಡುತ್ತಿಲ್ಲ', 'ದಯವಿಟ್ಟು', 'ಸಹಾಯ', 'ಇಂಟರ್ನೆಟ್'],
  ...['लैपटॉप', 'धीमा', 'प्रिंटर', 'काम', 'नहीं', 'कृपया', 'मदद', 'इंटरनेट'],
];

const makers = ['HP', 'Dell', 'Lenovo', 'Asus', 'Acer', 'Epson', 'Canon', 'TP-Link'];

/** One word: mostly a common one (the further down the list, the rarer), now and then a model, a code or one of another script. */
function word(chance: Chance): string {
  const kind = chance.next();
  if (kind < 0.03) return `${chance.oneOf(makers)}-${chance.between(100, 9_999)}`;
  if (kind < 0.04) return `0x${chance.between(0x8000_0000, 0x8000_ffff).toString(16)}`;
  if (kind < 0.07) return chance.oneOf(indian);
  // Squared, so that few words are most of what is said, as in any language (Zipf's law, roughly).
  return common[Math.floor(chance.next() ** 2 * common.length)] ?? 'help';
}

/** So many words. */
export function sentence(chance: Chance, least: number, most: number): string {
  return Array.from({ length: chance.between(least, most) }, () => word(chance)).join(' ');
}
