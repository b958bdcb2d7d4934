import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../lines.ts';

export const words: Words<typeof english> = {
  network: 'ಸಂಪರ್ಕ ಕಡಿದುಹೋಯಿತು. ನೀವು ಬರೆದಿದ್ದು ಇಲ್ಲೇ ಇದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  unexpected: 'ನಮ್ಮ ಕಡೆಯಿಂದ ಏನೋ ತಪ್ಪಾಗಿದೆ. ನೀವು ಬರೆದಿದ್ದು ಇಲ್ಲೇ ಇದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  undo: 'ರದ್ದುಮಾಡಿ',
  close: 'ಮುಚ್ಚಿ',
};
