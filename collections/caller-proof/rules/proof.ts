import { createHmac } from 'node:crypto';
import { phraseWords } from './phrase-words.ts';

const wordsOfPhrase = 3;
const digitsOfNumber = 8;

/**
 * What whoever calls about a ticket must read out: three words that nobody can work out without the portal's secret
 * (HMAC-SHA-256, RFC 2104). Another assignment of the ticket has another one.
 * @param assignment id of the event that gave the ticket to its technician
 */
export function proofPhrase(
  secret: string,
  { ticket, assignment }: { ticket: string; assignment: string },
): string {
  const bytes = createHmac('sha256', secret).update(`proof phrase\n${ticket}\n${assignment}`).digest();
  // The remainder of 32 bits by some hundred words favours none that anybody could notice.
  const word = (place: number) => phraseWords[bytes.readUInt32BE(place * 4) % phraseWords.length] ?? '';
  return Array.from({ length: wordsOfPhrase }, (_, place) => word(place)).join(' ');
}

/**
 * The number under which one of the staff can be asked after today: eight digits, with another one tomorrow.
 * @param day in India, `2026-11-26`
 */
export function callerNumber(secret: string, { staff, day }: { staff: string; day: string }): string {
  const bytes = createHmac('sha256', secret).update(`caller number\n${staff}\n${day}`).digest();
  return String(bytes.readUIntBE(0, 6) % 10 ** digitsOfNumber).padStart(digitsOfNumber, '0');
}

/** The digits of what was typed: spaces and hyphens are how people write numbers down. */
export function typedNumber(typed: string): string {
  return typed.replaceAll(/[\s-]/g, '');
}
