import { useEffect, useState } from 'react';
import { words } from './words.ts';

const figure = (n: number) => n.toLocaleString('en-IN');

/** How much of the room is used. It is read out only when it gets tight, and then not at every key. */
export function Counter({ id, count, max }: { id: string; count: number; max: number }) {
  const w = words();
  const [spoken, setSpoken] = useState('');
  const tight = count > max * 0.9;
  const left = max - count;
  useEffect(() => {
    const says = !tight ? '' : left < 0 ? w.over(-left) : w.left(left);
    const timer = setTimeout(() => setSpoken(says), 1000);
    return () => clearTimeout(timer);
  }, [tight, left, w]);
  return (
    <p className={`ml-auto text-sm ${left < 0 ? 'font-medium text-bad' : 'text-ink-2'}`}>
      <span id={id} className="num">
        <span aria-hidden="true">
          {figure(count)}/{figure(max)}
        </span>
        <span className="sr-only">{w.count(figure(count), figure(max))}</span>
      </span>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </p>
  );
}
