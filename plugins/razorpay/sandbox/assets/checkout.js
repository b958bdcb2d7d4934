// The sandbox's stand-in for the vendor's checkout.js: the same `window.Razorpay`, on our own origin.
(() => {
  const base = new URL('../', document.currentScript.src);
  const mine = 'razorpay-sandbox';

  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('checkout-frame.css', base).href;
  document.head.append(style);

  /** The theme the shop's page wears: its own choice, else the system's. */
  function themeOfShop() {
    const chosen = document.documentElement.dataset.theme;
    if (chosen === 'dark' || chosen === 'light') return chosen;
    return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }

  function pageUrl(options) {
    const url = new URL('checkout', base);
    url.searchParams.set('key', options.key ?? '');
    url.searchParams.set('order_id', options.order_id ?? '');
    url.searchParams.set('theme', themeOfShop());
    return url.href;
  }

  /** Sends the answer as a form, the way the vendor does with `redirect: true`. */
  function post(action, fields) {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = action;
    form.hidden = true;
    for (const [name, value] of Object.entries(fields)) {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = name;
      input.value = String(value);
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  }

  function errorFields(error) {
    const { metadata, ...plain } = error;
    const fields = Object.entries(plain).map(([name, value]) => [`error[${name}]`, value ?? '']);
    return Object.fromEntries([...fields, ['error[metadata]', JSON.stringify(metadata ?? {})]]);
  }

  class Razorpay {
    #options;
    #dialog = null;
    #listeners = new Map();
    #receive = (message) => this.#hear(message);

    constructor(options) {
      if (typeof options !== 'object' || options === null || !options.key) {
        throw new TypeError('Razorpay: the option key is missing');
      }
      this.#options = options;
    }

    on(event, listener) {
      this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
      return this;
    }

    open() {
      if (this.#dialog !== null) return;
      const frame = document.createElement('iframe');
      frame.src = pageUrl(this.#options);
      frame.title = 'Check-out (sandbox)';
      const dialog = document.createElement('dialog');
      dialog.className = 'razorpay-sandbox-dialog';
      dialog.setAttribute('aria-label', 'Check-out (sandbox)');
      // The way out while the page inside has not come up; the page brings its own.
      const out = document.createElement('button');
      out.type = 'button';
      out.textContent = 'Close';
      out.addEventListener('click', () => this.#dismiss());
      dialog.append(frame, out);
      dialog.addEventListener('cancel', (event) => {
        event.preventDefault();
        if (out.isConnected) this.#dismiss();
        else if (this.#options.modal?.escape !== false) this.#say({ type: 'ask-to-close' });
      });
      // A browser may close the dialog without asking a second time.
      dialog.addEventListener('close', () => {
        if (this.#dialog === dialog) this.#dismiss();
      });
      this.#dialog = dialog;
      window.addEventListener('message', this.#receive);
      document.body.append(dialog);
      dialog.showModal();
      document.documentElement.classList.add('razorpay-sandbox-open');
      out.focus();
    }

    close() {
      window.removeEventListener('message', this.#receive);
      document.documentElement.classList.remove('razorpay-sandbox-open');
      const dialog = this.#dialog;
      this.#dialog = null;
      dialog?.close();
      dialog?.remove();
    }

    get #frame() {
      return this.#dialog?.querySelector('iframe')?.contentWindow ?? null;
    }

    #say(message) {
      this.#frame?.postMessage({ ...message, from: mine }, base.origin);
    }

    #hear({ origin, source, data }) {
      if (origin !== base.origin || source !== this.#frame || data?.from !== mine) return;
      if (data.type === 'ready') this.#introduce();
      else if (data.type === 'paid') this.#paid(data.response);
      else if (data.type === 'failed') this.#failed(data.error);
      else if (data.type === 'dismiss') this.#dismiss();
    }

    #dismiss() {
      this.close();
      this.#options.modal?.ondismiss?.();
    }

    /** What the page may show; the amount is not among it, the page takes that from the order. */
    #introduce() {
      this.#dialog?.querySelector('button')?.remove();
      this.#dialog?.querySelector('iframe')?.focus();
      const { name, description, prefill, modal } = this.#options;
      this.#say({
        type: 'options',
        name: name ?? null,
        description: description ?? null,
        prefill: {
          email: prefill?.email ?? null,
          contact: prefill?.contact ?? null,
          name: prefill?.name ?? null,
        },
        confirmClose: modal?.confirm_close === true,
        escape: modal?.escape !== false,
      });
    }

    #paid(response) {
      const { redirect, callback_url: callback, handler } = this.#options;
      this.close();
      if (redirect === true && callback) post(callback, response);
      else handler?.(response);
    }

    #failed(error) {
      const { redirect, callback_url: callback } = this.#options;
      for (const listener of this.#listeners.get('payment.failed') ?? []) listener({ error });
      if (redirect === true && callback) {
        this.close();
        post(callback, errorFields(error));
      }
    }
  }

  window.Razorpay = Razorpay;
})();
