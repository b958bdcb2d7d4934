import { banks, testCards, wallets } from '../instruments.ts';
import type { OrderRow } from '../rows.ts';
import { icons } from './icons.ts';
import { endings } from './pay.ts';
import { words } from './words.ts';

/** Null follows the system. */
export type Theme = 'light' | 'dark' | null;

const text = words('en');

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const safe = (value: string) => value.replace(/[&<>"']/g, (letter) => escapes[letter] ?? '');

/** Rupees from paise, Indian grouping: ₹1,23,456.00. */
function money(amount: number, currency: string): string {
  return new Intl.NumberFormat('en-IN', { style: 'currency', currency }).format(amount / 100);
}

const grouped = (number: string) => number.replace(/(\d{4})(?=\d)/g, '$1 ');

function tab(id: keyof typeof icons & keyof typeof text.tabs, selected: boolean): string {
  return `<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}"
    aria-selected="${selected}" tabindex="${selected ? 0 : -1}">${icons[id]}<span>${text.tabs[id]}</span></button>`;
}

function panel(id: string, selected: boolean, inside: string, action: string): string {
  return `<div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}"${selected ? '' : ' hidden'}>
    <form class="panel" data-method="${id}" novalidate>${inside}<p class="problem" role="alert" hidden></p>
    <button class="primary" type="submit">${action}</button></form></div>`;
}

function field(input: { id: string; label: string; hint?: string; attributes: string }): string {
  const hint = input.hint === undefined ? '' : `<small id="${input.id}-hint">${input.hint}</small>`;
  const describedBy = input.hint === undefined ? '' : ` aria-describedby="${input.id}-hint"`;
  return `<div class="field"><label for="${input.id}">${input.label}</label>
    <input id="${input.id}" ${input.attributes}${describedBy} autocomplete="off" required>${hint}</div>`;
}

function chips(name: string, list: { value: string; label: string; mark?: string }[]): string {
  const buttons = list.map(
    ({ value, label, mark = '' }) =>
      `<button type="button" class="chip" data-fill="${name}" data-value="${value}" data-mark="${mark}">${label}</button>`,
  );
  return `<div class="chips">${buttons.join('')}</div>`;
}

function choices(name: string, list: { code: string; name: string; more?: string }[]): string {
  const rows = list.map(
    ({ code, name: label, more }) =>
      `<label class="choice"><input type="radio" name="${name}" value="${code}" required><span><b>${label}</b>${
        more === undefined ? '' : `<small>${more}</small>`
      }</span></label>`,
  );
  return rows.join('');
}

function cardPanel(): string {
  const good = testCards.filter((card) => card.ends === 'success').slice(0, 5);
  const bad = testCards.filter((card) => card.ends !== 'success');
  return `${field({ id: 'card-number', label: text.cardNumber, attributes: 'inputmode="numeric" maxlength="23" placeholder="4100 2800 0000 1007"' })}
    <div class="pair">${field({ id: 'card-expiry', label: text.cardExpiry, attributes: 'inputmode="numeric" maxlength="5" placeholder="12/30"' })}
    ${field({ id: 'card-cvv', label: text.cardCvv, attributes: 'inputmode="numeric" maxlength="4" placeholder="123"' })}</div>
    ${field({ id: 'card-name', label: text.cardName, attributes: 'maxlength="64"' })}
    <fieldset class="tests"><legend>${text.goodCards}</legend>${chips(
      'card',
      good.map((card) => ({ value: grouped(card.number), label: card.network, mark: 'ok' })),
    )}</fieldset>
    <details><summary>${text.badCards}</summary>${chips(
      'card',
      bad.map((card) => ({
        value: grouped(card.number),
        label: `${text.reasons(card.ends)} <small>${card.network} ${card.number.slice(-4)}</small>`,
        mark: 'bad',
      })),
    )}</details>`;
}

function upiPanel(): string {
  const list = [
    { value: 'success@razorpay', label: text.upiGood, mark: 'ok' },
    { value: 'failure@razorpay', label: text.upiBad, mark: 'bad' },
    { value: 'insufficient_funds@razorpay', label: text.reasons('insufficient_funds'), mark: 'bad' },
    { value: 'payment_timed_out@razorpay', label: text.reasons('payment_timed_out'), mark: 'bad' },
  ];
  return `${field({ id: 'upi-id', label: text.upiId, hint: text.upiHint, attributes: 'inputmode="email" autocapitalize="none" spellcheck="false" maxlength="97" placeholder="success@razorpay"' })}
    <fieldset class="tests"><legend>${text.upiTests}</legend>${chips('upi', list)}</fieldset>`;
}

function oddPanel(): string {
  const list = endings.map((code) => ({ code, ...text.endings[code] }));
  return `<fieldset class="choices"><legend>${text.oddLegend}</legend>${choices('ending', list)}</fieldset>`;
}

/** The check-out of one order. The amount is the order's, whatever the shop's page says. */
export function checkoutPage(order: OrderRow, keyId: string, theme: Theme): string {
  const amount = money(order.amount, order.currency);
  const pay = text.pay(amount);
  const list = (name: string, legend: string, items: { code: string; name: string }[]) =>
    `<fieldset class="choices two"><legend>${legend}</legend>${choices(name, items)}</fieldset>`;
  return page(
    `<div class="sheet" data-order="${safe(order.id)}" data-key="${safe(keyId)}">
  <header><p class="strip">${icons.flask}<span>${text.strip}</span></p>
    <div class="bill"><div><p class="shop" id="shop">${text.shop}</p><p class="what" id="what"></p></div>
    <strong class="amount">${safe(amount)}</strong>
    <button type="button" class="close" id="close" aria-label="${text.close}">${icons.close}</button></div></header>
  <main><h1 class="unseen" tabindex="-1">${text.title(amount)}</h1>
  <div id="choose" class="screen choose">
    <div role="tablist" aria-label="${text.tablist}">${(
      ['upi', 'card', 'netbanking', 'wallet', 'odd'] as const
    )
      .map((id, place) => tab(id, place === 0))
      .join('')}</div>
    <div class="panels">
    ${panel('upi', true, upiPanel(), pay)}
    ${panel('card', false, cardPanel(), pay)}
    ${panel('netbanking', false, list('bank', text.bankLegend, banks), text.toBank)}
    ${panel('wallet', false, list('wallet', text.walletLegend, wallets), text.toWallet)}
    ${panel('odd', false, oddPanel(), text.doThis)}
    </div>
  </div>
  ${screens(pay)}
  </main></div>`,
    theme,
  );
}

function screens(pay: string): string {
  return `<section id="busy" class="screen end" hidden><span class="spinner" aria-hidden="true"></span><p>${text.busy}</p></section>
  <section id="bank" class="screen end" hidden><span class="badge info">${icons.netbanking}</span><h2 tabindex="-1">${text.bankTitle}</h2><p>${text.bankText}</p>
    <div class="actions"><button type="button" class="primary" data-outcome="success">${text.success}</button>
    <button type="button" class="second" data-outcome="failure">${text.failure}</button></div></section>
  <section id="otp" class="screen end" hidden><span class="badge info">${icons.card}</span><h2 tabindex="-1">${text.otpTitle}</h2>
    <form novalidate>${field({ id: 'otp-code', label: text.otpLabel, hint: text.otpHint, attributes: 'inputmode="numeric" maxlength="10"' })}
    <button class="primary" type="submit">${pay}</button></form></section>
  <section id="paid" class="screen end" hidden><span class="badge ok">${icons.tick}</span><h2 tabindex="-1">${text.paidTitle}</h2><p>${text.paidText}</p></section>
  <section id="failed" class="screen end" hidden><span class="badge bad">${icons.cross}</span><h2 tabindex="-1">${text.failedTitle}</h2><p id="failed-text"></p>
    <div class="actions"><button type="button" class="primary" id="again">${text.again}</button>
    <button type="button" class="second" data-leave>${text.back}</button></div></section>
  <section id="silent" class="screen end" hidden><span class="badge ok">${icons.tick}</span><h2 tabindex="-1">${text.silentTitle}</h2><p>${text.silentText}</p>
    <div class="actions"><button type="button" class="primary" data-leave>${text.close}</button></div></section>
  <section id="leave" class="screen end" hidden><h2 tabindex="-1">${text.leaveTitle}</h2><p>${text.leaveText}</p>
    <div class="actions"><button type="button" class="primary" id="stay">${text.stay}</button>
    <button type="button" class="second" data-leave>${text.leave}</button></div></section>`;
}

/** When there is nothing to pay here. */
export function refusalPage(reason: string, theme: Theme): string {
  return page(
    `<div class="sheet"><header><p class="strip">${icons.flask}<span>${text.strip}</span></p></header>
    <main><section class="screen end"><span class="badge bad">${icons.cross}</span><h1>${text.noneTitle}</h1>
    <p>${safe(reason)}</p><div class="actions"><button type="button" class="second" data-leave>${text.close}</button></div></section></main></div>`,
    theme,
  );
}

function page(inside: string, theme: Theme): string {
  const chosen = theme === null ? '' : ` data-theme="${theme}"`;
  return `<!doctype html><html lang="en"${chosen}><head><meta charset="utf-8"><title>${text.pageTitle}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
<link rel="stylesheet" href="/sandbox/checkout-page.css"><script type="module" src="/sandbox/checkout-page.js"></script>
</head><body>${inside}</body></html>`;
}
