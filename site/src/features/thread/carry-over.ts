import { plainToRichText } from '#kernel/rich-text.ts';
import { isBlank, type Typed } from './bodies.ts';
import { browserStorages, type KeptWriting, keptWriting, type Writing } from './kept-writing.ts';
import type { Outgoing } from './thread-state.ts';

/** What was written where a conversation has ended, for the one in which it goes on. */
export type Carried = Pick<Writing, 'body' | 'attachments'> & { refused: readonly Outgoing[] };

/** What is being written in another ticket, as this browser keeps it for whoever looks. */
export function draftOf(ticket: string): KeptWriting {
  const owner = document.body.dataset.viewer ?? '';
  return keptWriting({ owner, ticket, storages: browserStorages(), now: () => new Date() });
}

/**
 * Puts it into the draft of the other conversation, behind what is written there already.
 * @returns whether it is there now; a browser may keep nothing
 */
export function carryOver(there: KeptWriting, { body, attachments, refused }: Carried): boolean {
  const known = there.read() ?? { body: null, attachments: [], outgoing: [] };
  const carried: Writing = {
    body: joined([known.body, ...refused.map((item) => item.body), body]),
    attachments: [...known.attachments, ...refused.flatMap((item) => item.attachments), ...attachments],
    outgoing: known.outgoing,
  };
  there.write(carried);
  return JSON.stringify(there.read()) === JSON.stringify(carried);
}

/** Texts one behind the other; as they are where there is only one. */
export function joined(texts: readonly Typed[]): Typed {
  const written = texts.filter((text) => !isBlank(text));
  if (written.length < 2) return written[0] ?? null;
  if (written.every((text) => typeof text === 'string')) return written.join('\n\n');
  const blocks = written.flatMap((text) => {
    const { root } = (typeof text === 'string' ? plainToRichText(text) : text) as {
      root?: { children?: unknown[] };
    };
    return root?.children ?? [];
  });
  const [first] = written.filter((text) => typeof text === 'object') as { root?: object }[];
  return { ...first, root: { ...first?.root, children: blocks } };
}
