/** Keeps a customer's page right: one socket, parts of the page that renew themselves, and quiet words when the line is lost. */
import { openSocket } from '#kernel/live-socket.ts';
import { type LiveNews, onRefreshWanted, onSay, tellLineBack, tellMissed, tellNews } from '#site/lib/live.ts';
import { paths } from '#site/lib/paths.ts';
import { createRenewing } from './live-renewing.ts';
import { endSession } from './session-guard.ts';

const page = document.querySelector<HTMLElement>('live-page');
if (page) start(page);

function start(page: HTMLElement): void {
  const line = document.getElementById('live-line');
  const ticket = page.dataset.ticket || null;
  const renewing = createRenewing(() => endSession('ended'));
  const socket = openSocket({
    path: '/realtime/portal',
    cursor: page.dataset.cursor || null,
    ticket,
    act: (effect) => {
      switch (effect.do) {
        case 'tell':
          tellNews(effect.news);
          void concerns(effect.news, ticket).then((does) => does && renewing.soon());
          return;
        case 'ask':
          tellMissed();
          tellLineBack();
          renewing.soon();
          return;
        case 'line':
          say(effect.is);
          return;
        case 'sign-out':
          endSession('ended');
      }
    },
  });
  onSay(socket.say);
  onRefreshWanted(renewing.now);
  // Logging out here ends the session too, and leads on by itself.
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement && new URL(target.action).pathname === paths.logOut) socket.leave();
  });

  let clearing: ReturnType<typeof setTimeout> | undefined;
  function say(what: 'lost' | 'back'): void {
    if (!line) return;
    clearTimeout(clearing);
    // A machine without any network says so already, in a place of its own.
    if (what === 'lost') line.textContent = navigator.onLine ? (line.dataset.lost ?? '') : '';
    else if (line.textContent !== '') {
      line.textContent = line.dataset.back ?? '';
      clearing = setTimeout(() => (line.textContent = ''), 3_000);
    }
  }
}

/** Whether more of the page than its conversation changes with news. What says so is fetched when there are any. */
function concerns(news: LiveNews, ticket: string | null): Promise<boolean> {
  return import('./live-renews.ts').then(
    (rule) => rule.isMoreThanTalk(news, ticket),
    () => news.type !== 'typing',
  );
}
