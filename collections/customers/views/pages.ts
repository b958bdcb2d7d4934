import { loadChoices } from '#collections/consents/views/load-choices.ts';
import { privacyVersion } from '#collections/legal-notices/operations/versions-for-consent.ts';
import { checkArea } from '#collections/service-areas/operations/check-area.ts';
import { states } from '#kernel/states.ts';
import type { PlainView, ProfileView } from '../page-views.ts';
import { defineView } from './define-view.ts';
import { loadProfile } from './load-profile.ts';

export const plainView = defineView({
  path: '/portal/views/plain',
  who: 'anyone',
  load: async (req): Promise<PlainView> => ({ noticeVersion: await privacyVersion(req) }),
});

export const profileView = defineView({
  path: '/portal/views/profile',
  who: 'customer',
  load: async (req, { caller }): Promise<ProfileView> => {
    const [profile, consents] = await Promise.all([loadProfile(req, caller.id), loadChoices(req, caller.id)]);
    const area = profile.address ? await checkArea(req, profile.address.pin) : null;
    return { profile, area, states, consents };
  },
});
