import { expect, test } from 'vitest';
import { drawInTurn } from './draw-in-turn.ts';

test('two are drawn at once, the others in their order, and one that fails gives its turn on', async () => {
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const draw = (n: number) =>
    drawInTurn(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(n);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (n === 2) throw new Error('torn');
      return n;
    });
  const all = await Promise.allSettled([0, 1, 2, 3, 4, 5].map(draw));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  expect(all.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
});

test('more than can wait are sent away, and later ones are drawn again', async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const all = Array.from({ length: 63 }, () => drawInTurn(() => promise));
  await expect(all.at(-1)).rejects.toMatchObject({ code: 'temporarily_unavailable', retryAfterSeconds: 15 });
  resolve();
  await Promise.all(all.slice(0, -1));
  expect(await drawInTurn(async () => 'drawn')).toBe('drawn');
});
