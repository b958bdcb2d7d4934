import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hourOf, mostExamples, type Refusal, type RefusalReason, refusalReasons, tally } from './tally.ts';

const at = (time: string) => new Date(`2026-11-22T${time}Z`);

function aRefusal(change: Partial<Refusal> = {}): Refusal {
  return {
    at: at('09:10:00'),
    reason: 'wrong_signature',
    network: '203.0.113.7',
    bodySha256: () => 'a',
    ...change,
  };
}

test('refusals of one hour and reason are one count, with the first and the last of them', () => {
  const counts = tally();
  counts.add(aRefusal());
  counts.add(aRefusal({ at: at('09:29:59'), network: '203.0.113.8', bodySha256: () => 'b' }));
  counts.add(aRefusal({ at: at('09:30:00') }));
  counts.add(aRefusal({ reason: 'too_large', bodySha256: () => null }));
  expect(counts.take()).toEqual([
    {
      hour: at('08:30:00'),
      reason: 'wrong_signature',
      count: 2,
      firstAt: at('09:10:00'),
      lastAt: at('09:29:59'),
      bodies: ['a', 'b'],
      networks: ['203.0.113.7', '203.0.113.8'],
    },
    expect.objectContaining({ hour: at('09:30:00'), reason: 'wrong_signature', count: 1 }),
    expect.objectContaining({ hour: at('08:30:00'), reason: 'too_large', count: 1, bodies: [] }),
  ]);
  expect(counts.take()).toEqual([]);
});

test('hours begin as the clocks of India strike them', () => {
  expect(hourOf(at('18:29:59'))).toEqual(at('17:30:00'));
  expect(hourOf(at('18:30:00'))).toEqual(at('18:30:00'));
});

test('however many there are, a few examples are kept, and no more bodies are hashed', () => {
  const counts = tally();
  let hashed = 0;
  for (let n = 0; n < 10_000; n += 1) {
    const bodySha256 = () => {
      hashed += 1;
      return `body ${n}`;
    };
    counts.add(aRefusal({ network: `network ${n}`, bodySha256 }));
  }
  const [only, ...others] = counts.take();
  expect(others).toEqual([]);
  expect(only).toMatchObject({ count: 10_000, bodies: ['body 0', 'body 1', 'body 2', 'body 3', 'body 4'] });
  expect(only?.networks).toHaveLength(mostExamples);
  expect(hashed).toBe(mostExamples);
});

test('what could not be stored is put back and joined with what came meanwhile', () => {
  const counts = tally();
  counts.add(aRefusal());
  const taken = counts.take();
  counts.add(aRefusal({ at: at('09:20:00'), bodySha256: () => 'b' }));
  counts.putBack(taken);
  expect(counts.take()).toMatchObject([
    { count: 2, firstAt: at('09:10:00'), lastAt: at('09:20:00'), bodies: ['a', 'b'] },
  ]);
});

test('a day is held in memory at the most, the newest of it', () => {
  const counts = tally();
  const hours = 24 * 7;
  for (let hour = 0; hour < hours; hour += 1)
    for (const reason of refusalReasons)
      counts.add(aRefusal({ reason, at: new Date(at('00:00:00').getTime() + hour * 3_600_000) }));
  const kept = counts.take();
  expect(kept).toHaveLength(24 * refusalReasons.length);
  expect(kept.at(-1)?.firstAt).toEqual(new Date(at('00:00:00').getTime() + (hours - 1) * 3_600_000));
  expect(kept.at(0)?.firstAt).toEqual(new Date(at('00:00:00').getTime() + (hours - 24) * 3_600_000));
});

test('nothing is lost or counted twice, however it is taken and put back', () => {
  const step = fc.oneof(fc.constantFrom(...refusalReasons), fc.constant('take' as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const counts = tally();
      for (const one of steps) {
        if (one === 'take') counts.putBack(counts.take());
        else counts.add(aRefusal({ reason: one }));
      }
      const added = (reason: RefusalReason) => steps.filter((one) => one === reason).length;
      const counted = Object.fromEntries(counts.take().map(({ reason, count }) => [reason, count]));
      for (const reason of refusalReasons) expect(counted[reason] ?? 0).toBe(added(reason));
    }),
  );
});
