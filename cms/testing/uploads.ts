import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import type { AttachmentView } from '#collections/tickets/files-view.ts';
import { metadataHeader, pieceType, tusVersion } from '#collections/uploads/contract.ts';
import { cookieOf, createCustomer } from './people.ts';
import type { TestCms } from './test-cms.ts';

export type Who = { cookie: string; audience?: 'portal' | 'desk' };
type Bytes = BodyInit & { byteLength?: number };
export type Given = { name: string; bytes: Uint8Array<ArrayBuffer> | string };

const speaks = { 'tus-resumable': tusVersion };

/** Says that a file of this size comes. `more` goes over what is usual. */
export function announce(
  cms: TestCms,
  who: Who,
  file: { name: string; size: number; sha256?: string },
  more: Record<string, string> = {},
): Promise<Response> {
  const metadata = { filename: file.name, ...(file.sha256 ? { sha256: file.sha256 } : {}) };
  const headers = { 'upload-length': String(file.size), 'upload-metadata': metadataHeader(metadata) };
  return cms.fetch(`/api/${who.audience ?? 'portal'}/uploads`, {
    method: 'POST',
    cookie: who.cookie,
    headers: { ...speaks, ...headers, ...more },
  });
}

/** Sends bytes that go on at an offset. */
export function sendBytes(
  cms: TestCms,
  who: Who,
  at: { place: string; offset: number },
  bytes: Bytes,
  more: Record<string, string> = {},
): Promise<Response> {
  return cms.fetch(at.place, {
    method: 'PATCH',
    cookie: who.cookie,
    rawBody: bytes,
    headers: { ...speaks, 'content-type': pieceType, 'upload-offset': String(at.offset), ...more },
  });
}

/** Asks how far a file has come. */
export function askOffset(cms: TestCms, who: Who, place: string): Promise<Response> {
  return cms.fetch(place, { method: 'HEAD', cookie: who.cookie, headers: speaks });
}

export function takeBack(cms: TestCms, who: Who, place: string): Promise<Response> {
  return cms.fetch(place, { method: 'DELETE', cookie: who.cookie, headers: speaks });
}

export function finish(cms: TestCms, who: Who, place: string): Promise<Response> {
  return cms.fetch(`${place}/finish`, { method: 'POST', cookie: who.cookie });
}

/** Begins a file and sends it whole. @returns where it is, before anybody looked at it */
export async function sent(cms: TestCms, who: Who, { name, bytes }: Given): Promise<string> {
  const body = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const begun = await good(announce(cms, who, { name, size: body.byteLength }));
  const place = begun.headers.get('location') ?? '';
  await good(sendBytes(cms, who, { place, offset: 0 }, body));
  return place;
}

/** Uploads a file as the browser does. */
export async function uploadFile(cms: TestCms, who: Who, file: Given): Promise<AttachmentView> {
  const done = await good(finish(cms, who, await sent(cms, who, file)));
  return (await done.json()) as AttachmentView;
}

async function good(answer: Promise<Response>): Promise<Response> {
  const response = await answer;
  if (!response.ok) throw new Error(`upload: ${response.status} ${await response.text()}`);
  return response;
}

/** Says that a file comes, which is believed. @returns where it is */
export async function begin(
  cms: TestCms,
  who: Who,
  file: { name?: string; size: number; sha256?: string },
): Promise<string> {
  const response = await announce(cms, who, { name: 'a.txt', ...file });
  expect(response.status).toBe(201);
  return response.headers.get('location') ?? '';
}

/** Asha and Ravi, signed in. */
export async function twoCustomers(cms: TestCms): Promise<[Who, Who]> {
  const person = async (name: string) => ({
    cookie: await cookieOf(await cms.req(), await createCustomer(await cms.req(), { name })),
  });
  return [await person('Asha Rao'), await person('Ravi Kumar')];
}

export async function clear(cms: TestCms): Promise<void> {
  await cms.sql('delete from uploads');
  await cms.sql('delete from attachments');
}

/** What lies on disk of an upload. */
export function piecesOnDisk(place: string): Promise<string[]> {
  const id = place.split('/').at(-1) ?? '';
  return readdir(path.join(process.env.DATA_DIR ?? '', 'files', 'uploads', id)).catch(() => []);
}

export async function problem(
  response: Response,
): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await response.json()) as { error: { code: string; message: string } };
  return { status: response.status, code: error.code, message: error.message };
}

export const text = (size: number, letter = 'a') => new Uint8Array(size).fill(letter.charCodeAt(0));
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A body that comes in these chunks. */
export function inChunks(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return stream(chunks, (controller) => controller.close());
}

/** A body whose line breaks after what is given. */
export function broken(...chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return stream(chunks, (controller) => controller.error(new Error('aborted')));
}

function stream(
  chunks: Uint8Array[],
  end: (controller: ReadableStreamDefaultController<Uint8Array>) => void,
): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: (controller) => {
      const next = chunks.shift();
      if (next) controller.enqueue(next);
      else end(controller);
    },
  });
}
