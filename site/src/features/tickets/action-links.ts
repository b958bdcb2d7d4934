import type { TicketAction } from '#collections/tickets/card-view.ts';
import type { TicketDetailsView } from '#collections/tickets/view.ts';
import type { Locale } from '#kernel/messages.ts';
import type { IconName } from '#site/components/ui/icon-name.ts';
import { invoicePdf } from '#site/features/invoices/addresses.ts';
import { paths } from '#site/lib/paths.ts';
import { words } from '#site/messages/tickets.ts';
import { doors } from './doors.ts';

export type ActionLink = { action: TicketAction; label: string } & Place;

/** `opens`: the dialog that does it without leaving the page; without script the address does. */
type Place = { href: string; icon: IconName; opens?: string };

type Ticket = Pick<TicketDetailsView, 'number' | 'actions' | 'invoiceNumber'>;

/** Where each action is, in the order of the rule. What the rule does not give is nowhere on the page. */
export function actionLinks(ticket: Ticket, locale?: Locale): ActionLink[] {
  const w = words(locale).options;
  return ticket.actions.flatMap((action) => {
    const place = placeOf(action, ticket);
    return place ? [{ action, label: w[action], ...place }] : [];
  });
}

function placeOf(action: TicketAction, ticket: Ticket): Place | null {
  switch (action) {
    case 'pay':
      return { href: '#pay', icon: 'creditCard' };
    case 'provide_information':
      return { href: '#reply-body', icon: 'messageSquare' };
    case 'sign_consent':
      return { href: '#consent', icon: 'penLine' };
    case 'answer_extra':
      return { href: '#extras', icon: 'fileText' };
    case 'pay_extra':
      return { href: '#extras', icon: 'creditCard' };
    case 'confirm':
      return { href: '#closing', icon: 'circleCheck' };
    case 'not_yet':
      return { href: '#closing', icon: 'refreshCw' };
    case 'rate':
      return { href: '#rate', icon: 'star' };
    case 'reopen':
      return { href: '#reopen', icon: 'refreshCw' };
    case 'update_info':
      return { href: paths.updateTicket(ticket.number), icon: 'penLine' };
    case 'request_modification':
      return { href: '#changes', icon: 'wrench' };
    case 'send_secret':
      return { href: '#secrets', icon: 'lock' };
    case 'withdraw_consent':
      return { href: '#consent', icon: 'x' };
    case 'cancel':
      return { href: paths.cancelTicket(ticket.number), icon: 'x', opens: 'cancel' };
    case 'download_invoice':
      return ticket.invoiceNumber ? { href: invoicePdf(ticket.invoiceNumber), icon: 'download' } : null;
    case 'book_again':
      return { href: paths.newTicket({ again: ticket.number }), icon: 'plus' };
    case 'save_template':
      return { href: paths.templates({ ticket: ticket.number }), icon: 'fileText' };
    case 'download_summary':
      return { href: doors.summary(ticket.number), icon: 'download' };
    case 'contact_support':
      return { href: '#help', icon: 'headset' };
  }
}
