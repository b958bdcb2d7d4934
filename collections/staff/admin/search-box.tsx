'use client';

import { type ChangeEvent, useEffect, useId, useState } from 'react';
import type { DeskHit } from '../view.ts';
import { words } from './words.ts';

const pauseMs = 200;

/** One box over tickets, customers, payments and invoices. */
export function SearchBox() {
  const [typed, setTyped] = useState('');
  const [hits, setHits] = useState<DeskHit[] | null>(null);
  const id = useId();
  const text = words();

  useEffect(() => {
    const wanted = typed.trim();
    if (wanted.length < 2) {
      setHits(null);
      return;
    }
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/api/desk/search?q=${encodeURIComponent(wanted)}`, {
          signal: stop.signal,
        });
        if (response.ok) setHits(((await response.json()) as { hits: DeskHit[] }).hits);
      } catch {
        // Superseded by the next key or offline; the list stays as it was.
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [typed]);

  return (
    <search className="desk-search">
      <label htmlFor={id}>{text.search}</label>
      <input
        autoComplete="off"
        id={id}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.target.value)}
        placeholder={text.searchHint}
        type="search"
        value={typed}
      />
      {hits && hits.length > 0 && (
        <ul>
          {hits.map((hit) => (
            <li key={hit.href}>
              <a href={hit.href}>
                <span className="desk-kind">{text.kinds[hit.kind]}</span>
                <strong>{hit.title}</strong>
                <small>{hit.detail}</small>
              </a>
            </li>
          ))}
        </ul>
      )}
      <p aria-live="polite">{hits && hits.length === 0 ? text.noHits : ''}</p>
    </search>
  );
}
