import type { ProblemTemplate } from '#collections/payload-types.ts';

type Seed = Pick<
  ProblemTemplate,
  | 'title'
  | 'titleKn'
  | 'titleHi'
  | 'category'
  | 'tier'
  | 'urgency'
  | 'subject'
  | 'text'
  | 'active'
  | 'position'
>;

const shared = { urgency: 'normal', active: true } as const;

/** Common problems of the demo; staff change them as they like. */
export const problemTemplateSeeds: readonly Seed[] = [
  {
    ...shared,
    title: 'My computer is slow',
    titleKn: 'ನನ್ನ ಕಂಪ್ಯೂಟರ್ ನಿಧಾನವಾಗಿದೆ',
    titleHi: 'मेरा कंप्यूटर धीमा है',
    category: 'performance',
    tier: 'standard',
    subject: 'The computer has become slow',
    text: 'Since when is it slow?\n\nWhat takes long: starting, opening programs, browsing?\n\nWhich computer is it, and how old?\n\nWas something installed or updated shortly before?',
    position: 1,
  },
  {
    ...shared,
    title: 'The Wi-Fi or internet does not work',
    titleKn: 'ವೈ-ಫೈ ಅಥವಾ ಇಂಟರ್ನೆಟ್ ಕೆಲಸ ಮಾಡುತ್ತಿಲ್ಲ',
    titleHi: 'वाई-फ़ाई या इंटरनेट नहीं चल रहा',
    category: 'network',
    tier: 'quick',
    subject: 'The internet connection does not work',
    text: 'Does it fail on every device, or on one only?\n\nWhich lights of the router are on?\n\nWho is the provider?\n\nDid it work before, and what was changed since?',
    position: 2,
  },
  {
    ...shared,
    title: 'I think I have a virus',
    titleKn: 'ವೈರಸ್ ಇದೆ ಎಂದು ಅನಿಸುತ್ತದೆ',
    titleHi: 'मुझे लगता है वायरस आ गया है',
    category: 'virus_removal',
    tier: 'deep',
    urgency: 'high',
    subject: 'Possible virus or unwanted program',
    text: 'What did you notice: windows that open, warnings, programs you do not know?\n\nDid somebody call you or have you opened a file or a link?\n\nIs on-line banking done on this computer?',
    position: 3,
  },
  {
    ...shared,
    title: 'The printer does not print',
    titleKn: 'ಪ್ರಿಂಟರ್ ಮುದ್ರಿಸುತ್ತಿಲ್ಲ',
    titleHi: 'प्रिंटर छाप नहीं रहा',
    category: 'hardware_diagnostics',
    tier: 'quick',
    subject: 'The printer does not print',
    text: 'Which printer is it, and is it connected by cable or Wi-Fi?\n\nWhat does the computer say when you print?\n\nDid it print before?',
    position: 4,
  },
  {
    ...shared,
    title: 'Install or set up a program',
    titleKn: 'ಪ್ರೋಗ್ರಾಂ ಸ್ಥಾಪಿಸಿ ಅಥವಾ ಹೊಂದಿಸಿ',
    titleHi: 'प्रोग्राम इंस्टॉल या सेट करें',
    category: 'software_installation',
    tier: 'quick',
    urgency: 'low',
    subject: 'A program has to be installed',
    text: 'Which program is it, and do you have a licence for it?\n\nOn which computer, with which Windows or macOS?\n\nIs there data of an older version to be taken over?',
    position: 5,
  },
  {
    ...shared,
    title: 'Files are gone or cannot be opened',
    titleKn: 'ಫೈಲ್‌ಗಳು ಕಾಣೆಯಾಗಿವೆ ಅಥವಾ ತೆರೆಯುತ್ತಿಲ್ಲ',
    titleHi: 'फ़ाइलें ग़ायब हैं या नहीं खुल रहीं',
    category: 'data_recovery',
    tier: 'standard',
    urgency: 'high',
    subject: 'Files are missing',
    text: 'Which files are missing, and where were they?\n\nWhen did you see them last?\n\nIs there a backup?\n\nPlease do not use the disk until we have looked at it.',
    position: 6,
  },
];
