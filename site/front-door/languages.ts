import type { IncomingHttpHeaders } from 'node:http';
import { preferredLocale } from '#kernel/languages.ts';
import { type Locale, translate, type Words } from '#kernel/messages.ts';
import type { words } from './words.ts';

type Door = Words<typeof words>;

export const kn: Door = {
  malformed: 'ಈ ವಿಳಾಸವನ್ನು ಓದಲಾಗುತ್ತಿಲ್ಲ.',
  unknownHost: 'ಈ ಸರ್ವರ್ ಆ ಹೆಸರಿನಲ್ಲಿ ಉತ್ತರಿಸುವುದಿಲ್ಲ.',
  foreignOrigin: 'ಈ ಬದಲಾವಣೆ ಪೋರ್ಟಲ್‌ನಿಂದ ಬಂದಿಲ್ಲ, ಆದ್ದರಿಂದ ನಿರಾಕರಿಸಲಾಗಿದೆ. ಪೋರ್ಟಲ್ ತೆರೆದು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  tooLarge: (megabytes) => `ಇದು ತುಂಬಾ ದೊಡ್ಡದು. ಮಿತಿ ${megabytes} MB.`,
  lengthMissing: 'ಇದು ಉದ್ದ ತಿಳಿಸದೆ ಬಂದಿದೆ, ಓದಿಲ್ಲ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  crumbs: 'ಇದು ತುಂಬಾ ಸಣ್ಣ ತುಂಡುಗಳಲ್ಲಿ ಬಂದಿದೆ, ಓದಿಲ್ಲ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  tooManyAtOnce: 'ನಿಮ್ಮ ನೆಟ್‌ವರ್ಕ್‌ನಿಂದ ಒಂದೇ ಸಮಯದಲ್ಲಿ ತುಂಬಾ ಬರುತ್ತಿದೆ. ದಯವಿಟ್ಟು ಒಂದು ನಿಮಿಷದ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  notFound: 'ಈ ಪುಟ ಸಿಗಲಿಲ್ಲ.',
  methodNotAllowed: 'ಈ ವಿಳಾಸವನ್ನು ಹಾಗೆ ಬಳಸಲಾಗದು.',
  down: 'ಸೇವೆ ಈಗ ಉತ್ತರಿಸುತ್ತಿಲ್ಲ. ದಯವಿಟ್ಟು ಒಂದು ನಿಮಿಷದ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  closing: 'ಸೇವೆ ಮತ್ತೆ ಆರಂಭವಾಗುತ್ತಿದೆ. ದಯವಿಟ್ಟು ಒಂದು ನಿಮಿಷದ ನಂತರ ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  broken: 'ನಮ್ಮ ಕಡೆಯಿಂದ ಏನೋ ತಪ್ಪಾಗಿದೆ. ದಯವಿಟ್ಟು ಮತ್ತೆ ಪ್ರಯತ್ನಿಸಿ.',
  panelTitle: 'The panel is on its way',
  panelText: 'The staff panel is still being built or is starting. This page looks again every five seconds.',
};

export const hi: Door = {
  malformed: 'यह पता पढ़ा नहीं जा सकता।',
  unknownHost: 'यह सर्वर उस नाम से जवाब नहीं देता।',
  foreignOrigin: 'यह बदलाव पोर्टल से नहीं आया, इसलिए अस्वीकार किया गया। पोर्टल खोलें और फिर से कोशिश करें।',
  tooLarge: (megabytes) => `यह बहुत बड़ा है। सीमा ${megabytes} MB है।`,
  lengthMissing: 'यह अपनी लंबाई बताए बिना आया और पढ़ा नहीं गया। कृपया फिर से कोशिश करें।',
  crumbs: 'यह बहुत छोटे टुकड़ों में आया और पढ़ा नहीं गया। कृपया फिर से कोशिश करें।',
  tooManyAtOnce: 'आपके नेटवर्क से एक साथ बहुत कुछ भेजा जा रहा है। कृपया एक मिनट बाद फिर से कोशिश करें।',
  notFound: 'यह पेज नहीं मिला।',
  methodNotAllowed: 'इस पते का उपयोग ऐसे नहीं किया जा सकता।',
  down: 'सेवा अभी जवाब नहीं दे रही। कृपया एक मिनट बाद फिर से कोशिश करें।',
  closing: 'सेवा फिर से शुरू हो रही है। कृपया एक मिनट बाद फिर से कोशिश करें।',
  broken: 'हमारी ओर से कुछ गड़बड़ हुई। कृपया फिर से कोशिश करें।',
  panelTitle: 'The panel is on its way',
  panelText: 'The staff panel is still being built or is starting. This page looks again every five seconds.',
};

translate('kn', { 'site/front-door': kn });
translate('hi', { 'site/front-door': hi });

/** What a request says of the language to answer in; nobody is asked who sent it. */
export function localeOfRequest(headers: IncomingHttpHeaders): Locale {
  const kept = new Headers();
  if (headers.cookie) kept.set('cookie', headers.cookie);
  if (headers['accept-language']) kept.set('accept-language', headers['accept-language']);
  return preferredLocale(kept);
}
