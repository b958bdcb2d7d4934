import type { KeptPage } from './kept-page.ts';

type Kept = { version: string; page: KeptPage };

/** Bytes of pages, as they were drawn; their compressed forms are a third of it on top. */
const mostBytes = 24 * 1024 * 1024;

/** Pages by name, those that were asked for longest ago leave first. */
export class Shelf {
  readonly #pages = new Map<string, Kept>();
  #bytes = 0;

  /** The page of this name, if it was drawn of what has this version. */
  find(name: string, version: string): KeptPage | null {
    const kept = this.#pages.get(name);
    if (!kept) return null;
    this.#remove(name);
    if (kept.version !== version) return null;
    this.#put(name, kept);
    return kept.page;
  }

  /** Keeps a page. @param version of what it was drawn of: asked for before it was drawn */
  keep(name: string, version: string, page: KeptPage): void {
    this.#remove(name);
    this.#put(name, { version, page });
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= mostBytes) return;
      this.#remove(oldest);
    }
  }

  #put(name: string, kept: Kept): void {
    this.#pages.set(name, kept);
    this.#bytes += kept.page.body.byteLength;
  }

  #remove(name: string): void {
    const kept = this.#pages.get(name);
    if (!kept) return;
    this.#pages.delete(name);
    this.#bytes -= kept.page.body.byteLength;
  }
}
