import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../lines.ts';

export const words: Words<typeof english> = {
  network: 'कनेक्शन टूट गया। आपका लिखा हुआ यहीं है। कृपया फिर से कोशिश करें।',
  unexpected: 'हमारी ओर से कुछ गड़बड़ हुई। आपका लिखा हुआ यहीं है। कृपया फिर से कोशिश करें।',
  undo: 'वापस लें',
  close: 'बंद करें',
};
