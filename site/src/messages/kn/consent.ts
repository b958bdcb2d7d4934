import type { Words } from '#kernel/messages.ts';
import type { words as english } from '../consent.ts';

export const words: Words<typeof english> = {
  title: 'ಸಂಪರ್ಕಿಸುವ ಮೊದಲು',
  asks: (who, when) => `${who} ನಿಮ್ಮ ಒಪ್ಪಿಗೆ ಕೇಳಿದ್ದಾರೆ, ${when}. ನೀವು ಒಪ್ಪುವ ಮೊದಲು ಯಾರೂ ಸಂಪರ್ಕಿಸುವುದಿಲ್ಲ.`,
  agree: 'ನಾನು ಒಪ್ಪುತ್ತೇನೆ',
  over: 'ಈಗ ಒಪ್ಪಿಗೆ ನೀಡಲು ಏನೂ ಇಲ್ಲ: ಯಾವ ಸೆಷನ್ ಕೂಡ ಬಾಕಿ ಇಲ್ಲ.',
  states: { given: 'ನೀವು ಒಪ್ಪಿದ್ದೀರಿ', withdrawn: 'ನೀವು ಹಿಂಪಡೆದಿದ್ದೀರಿ' },
  signed: (name, when) => `ಸಹಿ “${name}”, ${when}`,
  withdrawnAt: (when) => `${when} ಹಿಂಪಡೆಯಲಾಗಿದೆ. ನಿಮ್ಮ ತಂತ್ರಜ್ಞರಿಗೆ ತಿಳಿಸಲಾಗಿದೆ.`,
  recording: { yes: 'ಸೆಷನ್ ರೆಕಾರ್ಡ್ ಮಾಡಬಹುದು.', no: 'ಸೆಷನ್ ರೆಕಾರ್ಡ್ ಮಾಡುವುದಿಲ್ಲ.' },
  withdraw: 'ನನ್ನ ಒಪ್ಪಿಗೆಯನ್ನು ಹಿಂಪಡೆಯಿರಿ',
  again: 'ಮತ್ತೆ ಒಪ್ಪಿಗೆ ನೀಡಿ',
};
