import type { ExtendResult, SessionLife } from '#collections/customers/view.ts';
import { send, signedOutEvent } from '#site/lib/api.ts';
import { sessionEndingEvent } from '#site/lib/kept-work.ts';
import { paths } from '#site/lib/paths.ts';
import { showToast } from '#site/lib/toast.ts';
import { words } from '#site/messages/session.ts';
import { sessionState } from './session-life.ts';

/** The element that watches over the session: asks before it ends, moves the end, keeps typed text at the end. */
class SessionGuard extends HTMLElement {
  #life: SessionLife = {
    idleExpiresAt: this.dataset.idle ?? '',
    absoluteExpiresAt: this.dataset.absolute ?? '',
  };
  /** Server's clock minus this machine's: a wrong clock must not log anyone out. */
  readonly #skew = Date.parse(this.dataset.now ?? '') - Date.now();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #said = '';
  /** An answer in one tab counts for all of them. */
  readonly #tabs = new BroadcastChannel('qtp-session');

  connectedCallback(): void {
    this.#part('stay').addEventListener('click', () => void this.#stay());
    this.#part('back').addEventListener('click', () => this.#dialog('over').close());
    this.#dialog('warning').addEventListener('cancel', (event) => {
      event.preventDefault();
      void this.#stay();
    });
    document.addEventListener(signedOutEvent, () => this.#isOver());
    for (const event of ['visibilitychange', 'resume']) document.addEventListener(event, () => this.#look());
    for (const event of ['focus', 'pageshow', 'online']) window.addEventListener(event, () => this.#look());
    this.#tabs.addEventListener('message', ({ data }: MessageEvent<SessionLife>) => this.#take(data));
    this.#tabs.postMessage(this.#life);
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    const state = sessionState(this.#life, Date.now() + this.#skew);
    const warning = this.#dialog('warning');
    if (state.phase === 'over') {
      this.#end(state.by);
      return;
    }
    if (state.phase === 'warn') {
      if (!warning.open) warning.showModal();
      this.#say(state.by, state.left);
    } else if (warning.open) warning.close();
    this.#timer = setTimeout(() => this.#look(), state.next);
  }

  /** The seconds are drawn; only whole minutes and the last half are read out. */
  #say(by: 'idle' | 'absolute', left: number): void {
    const w = words();
    const seconds = Math.ceil(left / 1000);
    const time = seconds > 60 ? w.minutes(Math.ceil(seconds / 60)) : w.seconds(seconds);
    const text = by === 'absolute' ? w.absolute(time) : w.text(time);
    const line = this.querySelector('#session-text');
    if (line) line.textContent = text;
    this.#part('stay').hidden = by === 'absolute';
    const spoken = seconds <= 30 ? 'last' : String(Math.ceil(seconds / 60));
    if (spoken !== this.#said) line?.setAttribute('aria-live', 'assertive');
    else line?.setAttribute('aria-live', 'off');
    this.#said = spoken;
  }

  async #stay(): Promise<void> {
    const stay = this.#part('stay');
    if (stay.getAttribute('aria-busy')) return;
    stay.setAttribute('aria-busy', 'true');
    const { data } = await send<ExtendResult>(this.dataset.extend ?? '', {});
    stay.removeAttribute('aria-busy');
    this.#part('answer').textContent = data ? '' : words().failed;
    if (!data) return;
    this.#take(data.session);
    this.#tabs.postMessage(data.session);
    showToast({ text: words().stayed });
  }

  #take(life: SessionLife): void {
    if (Date.parse(life.idleExpiresAt) < Date.parse(this.#life.idleExpiresAt)) return;
    this.#life = life;
    this.#look();
  }

  #end(why: 'idle' | 'absolute'): void {
    clearTimeout(this.#timer);
    endSession(why);
  }

  #isOver(): void {
    document.dispatchEvent(new CustomEvent(sessionEndingEvent));
    const over = this.#dialog('over');
    if (!over.open) over.showModal();
  }

  #part(name: string): HTMLElement {
    return this.querySelector(`[data-part="${name}"]`) as HTMLElement;
  }

  #dialog(name: 'warning' | 'over'): HTMLDialogElement {
    return this.#part(name) as HTMLDialogElement;
  }
}

let isEnding = false;

/** Keeps what was typed and leads to the log-in, and from there back. `ended`: somewhere else, not by the clock. */
export function endSession(why: 'idle' | 'absolute' | 'ended'): void {
  if (isEnding) return;
  isEnding = true;
  document.dispatchEvent(new CustomEvent(sessionEndingEvent));
  location.replace(paths.logIn(location.pathname + location.search, why));
}

/** Starts the guard on pages that have one. */
export function startSessionGuard(): void {
  // Whoever logs out is on the way to words of its own: what hears of the ended session meanwhile must not lead elsewhere.
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === paths.logOut)
      isEnding = true;
  });
  window.addEventListener('pageshow', () => {
    isEnding = false;
  });
  if (document.querySelector('session-guard')) customElements.define('session-guard', SessionGuard);
}
