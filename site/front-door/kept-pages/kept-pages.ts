import type { IncomingMessage, ServerResponse } from 'node:http';
import { askedTogether } from './asked-together.ts';
import { hearPage, sendPage } from './kept-page.ts';
import { pageKey } from './page-key.ts';
import { Shelf } from './shelf.ts';

const patienceMs = 2_000;

export type KeptPages = {
  /**
   * Answers with a page that is kept and still true. False when it has to be drawn: then what is written to `res` is
   * heard, and kept for whoever comes next.
   */
  answer(req: IncomingMessage, res: ServerResponse): Promise<boolean>;
};

/**
 * Pages for everybody, drawn once for each version of what they are made of. The api is asked for that version with
 * each visit, one question for all who come at the same time: whoever comes after a change has been stored sees it.
 * Where the api does not answer, nothing is kept and nothing kept is shown.
 * @param apiUrl where `/public-version` is
 */
export function createKeptPages(apiUrl: string): KeptPages {
  const shelf = new Shelf();
  const version = askedTogether(() => ask(new URL('/public-version', apiUrl)));
  return {
    answer: async (req, res) => {
      const name = pageKey(req);
      const current = name && (await version());
      if (!current) return false;
      const page = shelf.find(name, current);
      if (page) await sendPage(page, req, res);
      else if (req.method === 'GET') hearPage(res, (whole) => shelf.keep(name, current, whole));
      return page !== null;
    },
  };
}

async function ask(url: URL): Promise<string | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(patienceMs) });
    const said = await response.text();
    return response.ok && said !== '' ? said : null;
  } catch {
    return null;
  }
}
