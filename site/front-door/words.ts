import { catalogue } from '#kernel/messages.ts';

/** What the front door itself says; everything else is said by the servers behind it. */
export const words = catalogue({
  name: 'site/front-door',
  en: {
    malformed: 'This address cannot be read.',
    unknownHost: 'This server does not answer under that name.',
    foreignOrigin: 'This change did not come from the portal and was refused. Open the portal and try again.',
    tooLarge: (megabytes: number) => `This is too large. The limit is ${megabytes} MB.`,
    crumbs: 'This came in too many small pieces and was not read. Please try again.',
    lengthMissing: 'This came without its length and was not read. Please try again.',
    tooManyAtOnce: 'Too much is being sent from your network at once. Please try again in a minute.',
    notFound: 'This page was not found.',
    methodNotAllowed: 'This address cannot be used in that way.',
    down: 'The service does not answer at the moment. Please try again in a minute.',
    closing: 'The service is restarting. Please try again in a minute.',
    broken: 'Something went wrong on our side. Please try again.',
    panelTitle: 'The panel is on its way',
    panelText:
      'The staff panel is still being built or is starting. This page looks again every five seconds.',
  },
});
