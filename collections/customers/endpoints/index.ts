import type { Endpoint } from 'payload';
import { plainView, profileView } from '../views/pages.ts';
import { consentsEndpoint } from './consents.ts';
import { languageEndpoint } from './language.ts';
import { forgotPasswordEndpoint, resetPasswordEndpoint } from './password.ts';
import { profileEndpoint } from './profile.ts';
import { registerEndpoint, resendVerificationEndpoint, verifyEmailEndpoint } from './registration.ts';
import { extendEndpoint, logInEndpoint, logOutEndpoint } from './session.ts';

export const customerEndpoints: Endpoint[] = [
  registerEndpoint,
  verifyEmailEndpoint,
  resendVerificationEndpoint,
  logInEndpoint,
  logOutEndpoint,
  extendEndpoint,
  forgotPasswordEndpoint,
  resetPasswordEndpoint,
  profileEndpoint,
  consentsEndpoint,
  languageEndpoint,
  plainView,
  profileView,
];
