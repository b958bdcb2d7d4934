// The sandbox's check-out page, shown in the window that checkout.js opens.
const mine = 'razorpay-sandbox';
const sheet = document.querySelector('.sheet');
const find = (selector) => document.querySelector(selector);
const all = (selector) => [...document.querySelectorAll(selector)];
const alone = window.parent === window;

let options = { prefill: {}, confirmClose: false, escape: true };
let paymentId = null;
let busy = false;
let before = 'choose';

/** Tells the shop's page; only a page of our own origin may hold this one (frame-ancestors). */
function tell(message) {
  if (!alone) window.parent.postMessage({ ...message, from: mine }, window.location.origin);
}

function show(id) {
  for (const screen of all('.screen')) screen.hidden = screen.id !== id;
  (find(`#${id} h2`) ?? find('h1'))?.focus({ preventScroll: true });
  window.scrollTo(0, 0);
}

const shown = () => all('.screen').find((screen) => !screen.hidden)?.id ?? 'choose';

function leave() {
  tell({ type: 'dismiss' });
  if (alone) window.close();
}

function askToLeave() {
  const screen = shown();
  if (screen === 'busy' || screen === 'paid' || screen === 'leave') return;
  if (!options.confirmClose || screen === 'silent' || screen === 'failed') return leave();
  before = screen;
  show('leave');
}

async function send(path, body) {
  const response = await fetch(`/sandbox/v1/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}

/** One call at a time; `then` gets the answer, `refused` what the gateway would not even try. */
async function ask(path, body, refused) {
  if (busy) return;
  busy = true;
  const from = shown();
  show('busy');
  try {
    const answer = await send(path, body);
    if (answer.error && !answer.next) {
      show(from);
      refused(answer.error);
    } else go(answer);
  } catch {
    show(from);
    refused({ description: 'The sandbox did not answer. Try again.' });
  } finally {
    busy = false;
  }
}

function go(answer) {
  paymentId = answer.payment_id;
  if (answer.next === 'paid') {
    show('paid');
    // Long enough to be read, short enough not to be in the way.
    setTimeout(() => tell({ type: 'paid', response: answer.response }), 900);
  } else if (answer.next === 'failed') {
    find('#failed-text').textContent = answer.error.description;
    show('failed');
    tell({ type: 'failed', error: answer.error });
  } else if (answer.next === 'open') leave();
  else show(answer.next);
}

function complain(form, error) {
  const fields = { vpa: '#upi-id', 'card.number': '#card-number', 'card.expiry': '#card-expiry' };
  const more = { 'card.cvv': '#card-cvv', 'card.name': '#card-name' };
  const input = find({ ...fields, ...more }[error.field] ?? 'nothing-has-this-name');
  const problem = form.querySelector('.problem');
  problem.textContent = error.description;
  problem.hidden = false;
  form.querySelector('details')?.removeAttribute('open');
  input?.setAttribute('aria-invalid', 'true');
  input?.focus();
}

function calm(form) {
  const problem = form.querySelector('.problem');
  if (problem) problem.hidden = true;
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function wish(form) {
  const data = new FormData(form);
  const value = (id) => find(id).value;
  const { method } = form.dataset;
  if (method === 'upi') return { method, vpa: value('#upi-id') };
  if (method === 'netbanking') return { method, bank: data.get('bank') };
  if (method === 'wallet') return { method, wallet: data.get('wallet') };
  if (method === 'odd') return { ending: data.get('ending') };
  const card = { number: value('#card-number'), expiry: value('#card-expiry'), cvv: value('#card-cvv') };
  return { method, card: { ...card, name: value('#card-name') } };
}

for (const form of all('form.panel')) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    calm(form);
    const chosen = wish(form);
    if (form.dataset.method === 'odd' && chosen.ending === null) {
      return complain(form, { description: 'Choose one from the list.' });
    }
    const { order, key } = sheet.dataset;
    const { email, contact } = options.prefill;
    const body = {
      key_id: key,
      order_id: order,
      ...chosen,
      email,
      contact,
      description: options.description,
    };
    ask('payments', body, (error) => complain(form, error));
  });
}

find('#otp form')?.addEventListener('submit', (event) => {
  event.preventDefault();
  ask(`payments/${paymentId}/finish`, { otp: find('#otp-code').value }, failPlainly);
});
for (const button of all('[data-outcome]')) {
  button.addEventListener('click', () => {
    ask(`payments/${paymentId}/finish`, { outcome: button.dataset.outcome }, failPlainly);
  });
}

function failPlainly(error) {
  find('#failed-text').textContent = error.description;
  show('failed');
}

// ---- tabs: arrow keys move, as in every tab list

const tabs = all('[role=tab]');

function select(tab) {
  for (const other of tabs) {
    const on = other === tab;
    other.setAttribute('aria-selected', String(on));
    other.tabIndex = on ? 0 : -1;
    find(`#${other.getAttribute('aria-controls')}`).hidden = !on;
  }
}
for (const [place, tab] of tabs.entries()) {
  tab.addEventListener('click', () => select(tab));
  tab.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const next =
      { Home: tabs[0], End: tabs.at(-1) }[event.key] ?? tabs.at((place + (step ?? 0)) % tabs.length);
    if (next === tab) return;
    event.preventDefault();
    select(next);
    next.focus();
  });
}

// ---- chips fill the form in

for (const chip of all('.chip')) {
  chip.addEventListener('click', () => {
    const fill = (id, value) => {
      find(id).value = value;
    };
    calm(chip.closest('form'));
    if (chip.dataset.fill === 'upi') return fill('#upi-id', chip.dataset.value);
    fill('#card-number', chip.dataset.value);
    fill('#card-expiry', `12/${String((new Date().getFullYear() + 4) % 100).padStart(2, '0')}`);
    fill('#card-cvv', '123');
    if (find('#card-name').value === '') fill('#card-name', options.prefill.name ?? 'Test Payer');
  });
}
find('#card-number')?.addEventListener('input', ({ target }) => {
  if (target.selectionStart !== target.value.length) return;
  const digits = target.value.replace(/\D/g, '').slice(0, 19);
  target.value = digits.replace(/(\d{4})(?=\d)/g, '$1 ');
});
find('#card-expiry')?.addEventListener('input', ({ target, inputType }) => {
  if (inputType === 'deleteContentBackward') return;
  const digits = target.value.replace(/\D/g, '').slice(0, 4);
  target.value = digits.length >= 2 ? `${digits.slice(0, 2)}/${digits.slice(2)}` : digits;
});

// ---- leaving

find('#close')?.addEventListener('click', askToLeave);
find('#stay')?.addEventListener('click', () => show(before));
find('#again')?.addEventListener('click', () => show('choose'));
for (const button of all('[data-leave]')) button.addEventListener('click', leave);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && options.escape) askToLeave();
});

window.addEventListener('message', ({ origin, source, data }) => {
  if (source !== window.parent || origin !== window.location.origin || data?.from !== mine) return;
  if (data.type === 'ask-to-close') askToLeave();
  if (data.type !== 'options') return;
  options = data;
  const shop = find('#shop');
  if (shop && data.name) shop.textContent = data.name;
  const what = find('#what');
  if (what && data.description) what.textContent = data.description;
  if (find('#card-name') && data.prefill.name) find('#card-name').value = data.prefill.name;
});
if (!alone) document.documentElement.classList.add('framed');
tell({ type: 'ready' });
