import { workForParent } from '../threads/for-parent.ts';
import { heicToWebp } from './decode.ts';
import type { Order } from './photo-thread.ts';

/** What the thread of `photoThread` does. */
export function photosForParent(): void {
  workForParent(({ bytes, wish }: Order) => heicToWebp(bytes, wish));
}
