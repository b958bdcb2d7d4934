import type { SystemStatus } from '#collections/customers/view.ts';
import type { PictureView } from '#collections/media/view.ts';
import type { Paise } from '#kernel/paise.ts';

/** One price of a service. Prices are all-in: GST is inside. */
export type TierView = {
  key: string;
  name: string;
  description: string;
  price: Paise;
  /** The price is where it starts, not what it comes to. */
  from: boolean;
  /** Minutes of work inside the price; 0 when it is not counted in time. */
  minutes: number;
};

export type ServiceView = {
  kind: 'remote' | 'onsite' | 'web';
  title: string;
  summary: string;
  /** One line: "Same-day resolution". */
  promise: string;
  booking: 'online' | 'by_phone';
  included: string[];
  tiers: TierView[];
  picture: PictureView | null;
};

/** What can be said of a PIN code: six digits that staff listed as covered or not, or that are not listed; or no PIN code at all. */
export type AreaCheck =
  | { pin: string; answer: 'covered' | 'not_covered'; area: string }
  | { pin: string; answer: 'unknown' | 'invalid' };

export type CompanyView = {
  name: string;
  legalName: string;
  /** Postal lines. */
  address: string[];
  gstin: string | null;
  email: string;
  phone: string;
  emergencyPhone: string;
  /** "Mon–Sat 9:00–20:00" */
  hoursText: string;
  openNow: boolean;
};

/** `GET /api/portal/views/home?pin=` – the landing page. */
export type HomeView = {
  services: ServiceView[];
  /** Null when no PIN code was asked for. */
  area: AreaCheck | null;
  company: CompanyView;
  status: SystemStatus;
};

export type LegalDocument = 'privacy' | 'terms' | 'refunds' | 'grievance';

/** `GET /api/portal/views/legal?document=` – the version in force. Bodies are plain text, paragraphs apart by an empty line. */
export type LegalView = {
  document: LegalDocument;
  title: string;
  version: string;
  /** ISO 8601 */
  publishedAt: string;
  sections: { heading: string; body: string }[];
  /** Whom to turn to with a complaint. */
  grievance: { name: string; email: string; phone: string };
  company: Pick<CompanyView, 'name' | 'legalName' | 'address' | 'gstin'>;
};

/** `GET /api/portal/views/status` – staff-managed, for everyone. */
export type StatusView = {
  status: SystemStatus;
  /** Each part a customer would name: booking, payments, e-mail. */
  parts: { name: string; level: SystemStatus['level']; text: string }[];
  /** Newest first. */
  incidents: { id: string; title: string; text: string; startedAt: string; endedAt: string | null }[];
  company: Pick<CompanyView, 'phone' | 'email' | 'hoursText' | 'openNow'>;
  checkedAt: string;
};
