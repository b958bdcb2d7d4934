import type { Category } from '#collections/tickets/contract.ts';
import type { Locale } from '#kernel/messages.ts';

export type ArticleSeed = {
  slug: string;
  title: string;
  summary: string;
  keywords: string;
  category: Category;
  language: Locale;
  /** Paragraphs; lines that begin with `# ` are headings, with `- ` points, with `1. ` steps. */
  text: string;
};

/** Help articles of the demo, and the address of each by which a second filling knows it. */
export const articleSeeds: readonly ArticleSeed[] = [
  {
    slug: 'printer-shows-as-offline',
    title: 'The printer shows as offline',
    summary: 'Five things to try when the computer says that the printer is offline although it is on.',
    keywords: 'printing, print queue, spooler, not printing, HP, Canon, Epson, Wi-Fi printer',
    category: 'hardware_diagnostics',
    language: 'en',
    text: `Most printers that show as offline have lost their Wi-Fi or have an old job stuck in the queue.
# Try this first
1. Switch the printer off, wait for ten seconds and switch it on again.
1. Look at the printer's own display: it should show the same Wi-Fi as your computer.
1. On Windows open Settings, Bluetooth & devices, Printers, choose the printer and open the print queue. Cancel everything that waits.
1. In the menu of the queue take the tick away from "Use printer offline".
1. Restart the computer and print one page.
# When it stays offline
Remove the printer in the settings and add it again. If it is not found, its address has probably changed; a technician can set a fixed one in a remote session.`,
  },
  {
    slug: 'laptop-has-become-slow',
    title: 'The laptop has become slow',
    summary:
      'What slows a computer down after some years, and what you can check yourself in a quarter of an hour.',
    keywords: 'slow, hangs, performance, startup, memory, RAM, SSD, fan, hot, update',
    category: 'performance',
    language: 'en',
    text: `A computer that was fast once is rarely worn out. Usually one of four things has changed.
# Check these four
- Free space: below a tenth of the disk everything slows down. Empty the Downloads folder and the bin.
- Programs that start by themselves: open the Task Manager with Ctrl + Shift + Esc and switch off what you do not need under Startup apps.
- Updates: let Windows finish them once, with the charger connected, and restart.
- Heat: a fan that never rests means dust. Put the laptop on a hard surface.
# What a technician can do
We look at the health of the disk and the memory and tell you what an SSD or more memory would bring before you buy anything.`,
  },
  {
    slug: 'wifi-is-slow-or-drops',
    title: 'Wi-Fi is slow or drops again and again',
    summary: 'Find out in five minutes whether the line, the router or the room is the reason.',
    keywords: 'internet, network, router, wifi, wi-fi, broadband, disconnects, no internet, speed',
    category: 'network',
    language: 'en',
    text: `Three short tests tell where the fault is.
1. Stand beside the router and load a page. If it is quick there, the signal does not reach your room.
1. Connect one computer with a cable. If it is slow there, too, the line or the provider is the reason: note the time and call them.
1. Switch the router off for thirty seconds. If it is good afterwards and bad again after a day, the router needs an update or has grown old.
# For a room that is too far
Put the router high and free, away from the microwave oven. A second access point with a cable helps more than a repeater.`,
  },
  {
    slug: 'somebody-called-and-wants-access',
    title: 'Somebody called and wants access to my computer',
    summary:
      'How to tell a real technician of ours from a fraud, and what to do when you have let somebody in.',
    keywords: 'scam, fraud, AnyDesk, TeamViewer, remote access, caller, bank, OTP, hacked, virus',
    category: 'virus_removal',
    language: 'en',
    text: `We call you only about a ticket that you have booked. We never ask for an OTP, a PIN or a password of your bank.
# If you are not sure
- Hang up and call the number on your ticket's page.
- Do not install anything for a caller, and do not read a code aloud.
# If somebody has been in
1. Disconnect the computer from the internet.
1. Call your bank from another phone and have your cards and net banking blocked.
1. Report it at once on the national cyber crime line 1930 or on cybercrime.gov.in.
1. Change the passwords of your e-mail and bank from another device, then book us to clean the computer.`,
  },
  {
    slug: 'get-ready-for-a-remote-session',
    title: 'Get ready for a remote session',
    summary: 'What to save, close and have at hand, so that the time goes into your problem.',
    keywords: 'AnyDesk, Quick Assist, session, prepare, remote, appointment, backup',
    category: 'other',
    language: 'en',
    text: `A session needs the computer, the internet and about half an hour of you.
- Save what you are working on and close what nobody else should see.
- Connect the charger.
- Have the passwords at hand that you will type yourself. Never write them into a message.
- If there are files that exist only once, copy them to a second place before we begin.
You can watch everything that we do and end the session at any time.`,
  },
  {
    slug: 'files-were-deleted-by-mistake',
    title: 'Files were deleted by mistake',
    summary: 'Stop writing to the disk, look in three places, then let us try before anything else does.',
    keywords: 'data recovery, deleted, lost photos, recycle bin, format, pen drive, memory card, hard disk',
    category: 'data_recovery',
    language: 'en',
    text: `What was deleted is often still there until something new is written over it.
1. Stop using the drive or the card. Do not install a recovery program on it.
1. Look in the bin, and in the bin of OneDrive, Google Drive or iCloud if you use one.
1. On Windows right-click the folder and choose "Restore previous versions".
If it makes noises or is not recognised any more, switch it off: each further try can make it worse.`,
  },
  {
    slug: 'ಪ್ರಿಂಟರ್-ಆಫ್ಲೈನ್-ಎಂದು-ತೋರಿಸುತ್ತಿದೆ',
    title: 'ಪ್ರಿಂಟರ್ ಆಫ್‌ಲೈನ್ ಎಂದು ತೋರಿಸುತ್ತಿದೆ',
    summary: 'ಪ್ರಿಂಟರ್ ಆನ್ ಆಗಿದ್ದರೂ ಕಂಪ್ಯೂಟರ್ ಆಫ್‌ಲೈನ್ ಎಂದರೆ ಮೊದಲು ಇವನ್ನು ಪ್ರಯತ್ನಿಸಿ.',
    keywords: 'printer, offline, ಪ್ರಿಂಟ್, ವೈ-ಫೈ',
    category: 'hardware_diagnostics',
    language: 'kn',
    text: `ಹೆಚ್ಚಾಗಿ ವೈ-ಫೈ ಸಂಪರ್ಕ ತಪ್ಪಿರುತ್ತದೆ ಅಥವಾ ಹಳೆಯ ಕೆಲಸವೊಂದು ಸಾಲಿನಲ್ಲಿ ಸಿಕ್ಕಿಕೊಂಡಿರುತ್ತದೆ.
1. ಪ್ರಿಂಟರ್ ಆಫ್ ಮಾಡಿ, ಹತ್ತು ಸೆಕೆಂಡ್ ಬಿಟ್ಟು ಮತ್ತೆ ಆನ್ ಮಾಡಿ.
1. ಪ್ರಿಂಟರ್ ಮತ್ತು ಕಂಪ್ಯೂಟರ್ ಒಂದೇ ವೈ-ಫೈನಲ್ಲಿವೆಯೇ ನೋಡಿ.
1. ಪ್ರಿಂಟ್ ಸಾಲಿನಲ್ಲಿ ಕಾಯುತ್ತಿರುವುದನ್ನೆಲ್ಲ ರದ್ದುಮಾಡಿ.
1. ಕಂಪ್ಯೂಟರ್ ಮರುಪ್ರಾರಂಭಿಸಿ ಒಂದು ಪುಟ ಪ್ರಿಂಟ್ ಮಾಡಿ.`,
  },
  {
    slug: 'इंटरनेट-धीमा-है-या-बार-बार-टूटता-है',
    title: 'इंटरनेट धीमा है या बार-बार टूटता है',
    summary: 'पाँच मिनट में पता करें कि वजह लाइन है, राउटर है या कमरा।',
    keywords: 'internet, wifi, वाई-फाई, राउटर, नेट',
    category: 'network',
    language: 'hi',
    text: `तीन छोटी जाँचें बता देती हैं कि गड़बड़ी कहाँ है।
1. राउटर के पास खड़े होकर कोई पेज खोलें। वहाँ तेज़ है तो सिग्नल आपके कमरे तक नहीं पहुँचता।
1. एक कंप्यूटर को तार से जोड़ें। तब भी धीमा है तो वजह लाइन या कंपनी है।
1. राउटर को तीस सेकंड के लिए बंद करें। फिर ठीक रहकर एक दिन में बिगड़े तो राउटर पुराना हो चुका है।`,
  },
];
