import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readMetadata } from '../contract.ts';
import { type Progress, sendFile } from './send-file.ts';

type Asked = { method: string; address: string; headers: Record<string, string>; body: Uint8Array | null };
type Answered = { status: number; headers?: Record<string, string>; body?: unknown } | 'cut';

const door = '/api/portal/uploads';
const place = `${door}/1`;
const signedOut = vi.fn();
const way = { door, unexpected: 'Something went wrong.', onSignedOut: signedOut };
const stored = { id: '1', filename: 'a.txt', mimeType: 'text/plain', size: 10, createdAt: '' };
/** A server that keeps what comes, and the answers that a test gives in its stead. */
let kept: Buffer;
let asked: Asked[];
let instead: ((ask: Asked) => Answered | null) | null;

const keep = (more: Uint8Array | null | undefined) => {
  kept = Buffer.concat([kept, more ?? new Uint8Array()]);
};

function serve(ask: Asked): Answered {
  asked.push(ask);
  const given = instead?.(ask);
  if (given) return given;
  const offset = { 'upload-offset': String(kept.length) };
  if (ask.method === 'HEAD') return { status: 200, headers: offset };
  if (ask.method === 'POST' && ask.address === door)
    return { status: 201, headers: { ...offset, location: place } };
  if (ask.method === 'POST') return { status: 200, body: stored };
  if (Number(ask.headers['upload-offset']) !== kept.length) return { status: 409, headers: offset };
  keep(ask.body);
  return { status: 204, headers: { 'upload-offset': String(kept.length) } };
}

class Wire {
  upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onloadend: (() => void) | null = null;
  status = 0;
  responseText = '';
  #ask: Asked = { method: '', address: '', headers: {}, body: null };
  #answer: Exclude<Answered, 'cut'> | null = null;

  open(method: string, address: string): void {
    Object.assign(this.#ask, { method, address });
  }
  setRequestHeader(name: string, value: string): void {
    this.#ask.headers[name] = value;
  }
  getResponseHeader(name: string): string | null {
    return this.#answer?.headers?.[name] ?? null;
  }
  abort(): void {
    this.onloadend?.();
  }
  send(body: Uint8Array | null): void {
    this.#ask.body = body;
    queueMicrotask(() => {
      if (body) this.upload.onprogress?.({ loaded: body.byteLength });
      const answer = serve(this.#ask);
      this.#answer = answer === 'cut' ? null : answer;
      this.status = this.#answer?.status ?? 0;
      this.responseText = JSON.stringify(this.#answer?.body ?? null);
      this.onloadend?.();
    });
  }
}

const fetched = vi.fn(() => Promise.resolve());
beforeEach(() => {
  kept = Buffer.alloc(0);
  asked = [];
  instead = null;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('XMLHttpRequest', Wire);
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  fetched.mockClear();
  signedOut.mockClear();
});

const bytes = Uint8Array.from({ length: 700_000 }, (_, n) => n % 251);
const stop = () => new AbortController();

/** Lets time pass, and what takes none of it (the hash of the file) come to its end. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  await new Promise((resolve) => setImmediate(resolve));
}

async function run(control = stop()) {
  const told: Progress[] = [];
  const file = new File([bytes], 'ಪರದೆ.txt', { type: 'text/plain' });
  const ended = sendFile(file, way, control.signal, (progress) => told.push(progress));
  let isOver = false;
  void ended.finally(() => {
    isOver = true;
  });
  while (!isOver) await pass(1_000);
  return { end: await ended, told };
}
const lines = () => asked.map(({ method, headers }) => `${method} ${headers['upload-offset'] ?? ''}`.trim());
const isWhole = () => expect(kept.equals(bytes)).toBe(true);

test('a file is announced with what it is, sent in pieces and looked at', async () => {
  const { end, told } = await run();
  expect(end).toEqual({ file: stored });
  isWhole();
  const [announced] = asked;
  const metadata = readMetadata(announced?.headers['upload-metadata'] ?? null);
  expect(announced?.headers['upload-length']).toBe('700000');
  expect(metadata?.get('filename')).toBe('ಪರದೆ.txt');
  expect(metadata?.get('sha256')).toMatch(/^[0-9a-f]{64}$/);
  expect(lines()).toEqual(['POST', 'PATCH 0', 'PATCH 262144', 'POST']);
  expect(told.at(-1)).toEqual({ percent: 100 });
  expect(told).not.toContain('paused');
});

test('after a break it asks how far it is and sends the rest only', async () => {
  let cuts = 2;
  instead = ({ method, body }) => {
    if (method !== 'PATCH' || cuts === 0) return null;
    cuts -= 1;
    keep(body?.subarray(0, 1_000));
    return 'cut';
  };
  const { end, told } = await run();
  expect(end).toEqual({ file: stored });
  isWhole();
  expect(lines().slice(0, 5)).toEqual(['POST', 'PATCH 0', 'HEAD', 'PATCH 1000', 'HEAD']);
  expect(told.filter((one) => one === 'paused')).toHaveLength(2);
});

test('a whole file whose last answer was lost is looked at again, not sent again', async () => {
  let losses = 3;
  instead = ({ address }) => (address.endsWith('/finish') && losses-- > 0 ? 'cut' : null);
  expect((await run()).end).toEqual({ file: stored });
  expect(lines().filter((line) => line.startsWith('PATCH'))).toHaveLength(2);
  expect(lines()).not.toContain('HEAD');
});

test('what the server has lost is begun anew, but not without end', async () => {
  let losses = 1;
  instead = ({ method }) => (method === 'PATCH' && losses-- > 0 ? { status: 404 } : null);
  expect((await run()).end).toEqual({ file: stored });
  isWhole();
  instead = ({ address }) => (address.endsWith('/finish') ? { status: 404 } : null);
  kept = Buffer.alloc(0);
  expect((await run()).end).toMatchObject({ problem: { kind: 'words' } });
});

test('somebody else who sends the same file moves the place, and it goes on from there', async () => {
  let others = 1;
  instead = ({ method }) => {
    if (method === 'PATCH' && others-- > 0) keep(bytes.subarray(0, 300_000));
    return null;
  };
  expect((await run()).end).toEqual({ file: stored });
  isWhole();
});

test('a server that only fails is given up, in words', async () => {
  instead = ({ method }) => (method === 'PATCH' ? { status: 500 } : null);
  expect((await run()).end).toEqual({ problem: { kind: 'words', text: 'Something went wrong.' } });
  expect(lines().filter((line) => line.startsWith('PATCH')).length).toBeLessThan(10);
});

test('a refused file is taken back; one that waits for its person to log in is not', async () => {
  const refuse = (status: number) => {
    kept = Buffer.alloc(0);
    instead = ({ address }) =>
      address.endsWith('/finish') ? { status, body: { error: { code: 'x', message: 'No.' } } } : null;
    return run();
  };
  expect((await refuse(415)).end).toEqual({ problem: { kind: 'words', text: 'No.' } });
  expect(fetched).toHaveBeenCalledWith(place, expect.objectContaining({ method: 'DELETE', keepalive: true }));
  fetched.mockClear();
  expect(signedOut).not.toHaveBeenCalled();
  expect((await refuse(401)).end).toMatchObject({ problem: { kind: 'words' } });
  expect(signedOut).toHaveBeenCalledTimes(1);
  expect(fetched).not.toHaveBeenCalled();
});

test('what is stopped is taken back, and nothing more is sent', async () => {
  const control = stop();
  instead = ({ method }) => {
    if (method === 'PATCH') control.abort();
    return null;
  };
  expect((await run(control)).end).toBeNull();
  expect(fetched).toHaveBeenCalledWith(place, expect.objectContaining({ method: 'DELETE' }));
  expect(lines()).toEqual(['POST', 'PATCH 0']);
});

test('when the device says that it is online again, nobody waits for the clock', async () => {
  let isDown = true;
  instead = () => (isDown ? 'cut' : null);
  const ended = sendFile(new File([bytes], 'a.txt'), way, stop().signal, () => {});
  while (asked.length < 7) await pass(100);
  await pass(10_000);
  expect(asked.length).toBe(7);
  isDown = false;
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(1);
  expect(await ended).toEqual({ file: stored });
});

test('a refusal to take one file more is said at once, in the words of the server', async () => {
  const body = { error: { code: 'conflict', message: 'There are 20 files waiting.' } };
  instead = ({ address }) => (address === door ? { status: 409, body } : null);
  expect((await run()).end).toEqual({ problem: { kind: 'words', text: 'There are 20 files waiting.' } });
  expect(lines()).toEqual(['POST']);
});

test.each<[string, string, Answered]>([
  ['no place', door, { status: 201, headers: { 'upload-offset': '0' } }],
  ['no offset', door, { status: 201, headers: { location: place } }],
  ['an offset that is none', door, { status: 201, headers: { location: place, 'upload-offset': 'x' } }],
  [
    'an offset beyond the file',
    door,
    { status: 201, headers: { location: place, 'upload-offset': '700001' } },
  ],
  ['a piece without a word', place, { status: 204 }],
  ['a piece that moves nothing', place, { status: 204, headers: { 'upload-offset': '0' } }],
])(
  'an answer that makes no sense (%s) is tried again with pauses, and not for ever',
  async (_what, at, given) => {
    const times: number[] = [];
    let clock = 0;
    instead = ({ method, address }) => {
      if (address !== at || method === 'HEAD') return null;
      times.push(clock);
      return given;
    };
    const file = new File([bytes], 'a.txt');
    const ended = sendFile(file, way, stop().signal, () => {});
    let isOver = false;
    void ended.finally(() => {
      isOver = true;
    });
    for (; !isOver; clock += 100) await pass(100);
    expect(await ended).toEqual({ problem: { kind: 'words', text: 'Something went wrong.' } });
    expect(times).toHaveLength(6);
    for (const [i, time] of times.entries())
      if (i > 0) expect(time - (times[i - 1] ?? 0)).toBeGreaterThanOrEqual(800);
  },
);
