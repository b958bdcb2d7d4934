'use client';

import { toast, useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Difference, MergedField } from '../edits/merge.ts';
import { differencesOf, merged } from '../edits/merge.ts';
import { staleWords } from '../edits/words.ts';
import { ConflictChoice, type Side } from './conflict-choice.tsx';

type Doc = Record<string, unknown>;
type Found = { theirs: Doc; contested: Difference[]; untouched: Difference[] };

/** What was saved meanwhile beside what stands in the form, and the way to go on with both. */
export function ConflictPanel({ message }: { message: string }) {
  const words = staleWords().conflict;
  const { data, docConfig, collectionSlug, globalSlug, id } = useDocumentInfo();
  const { getData } = useForm();
  const goOnWith = useGoOnWith();
  const [found, setFound] = useState<Found | 'looking' | 'unreachable'>('looking');
  const [sides, setSides] = useState<Record<string, Side>>({});
  const panel = useRef<HTMLElement>(null);

  const look = useCallback(async () => {
    setFound('looking');
    const place = globalSlug ? `globals/${globalSlug}` : `${collectionSlug}/${id}`;
    const answer = await fetch(`/api/${place}?depth=0`).catch(() => null);
    if (!answer?.ok) return setFound('unreachable');
    const theirs = (await answer.json()) as Doc;
    const fields = (docConfig?.fields ?? []) as readonly MergedField[];
    const all = differencesOf(fields, { base: data, theirs, mine: getData() });
    setFound({
      theirs,
      contested: all.filter(({ isContested }) => isContested),
      untouched: all.filter(({ isContested }) => !isContested),
    });
  }, [collectionSlug, globalSlug, id, docConfig, data, getData]);

  // Once, when the refusal came: what is looked at stays while it is thought about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing on must not fetch again
  useEffect(() => {
    panel.current?.focus();
    void look();
  }, []);

  const isReady = typeof found !== 'string';
  const takenOver = isReady ? namesOf(found.untouched) : '';
  const sideOf = ({ path }: Difference): Side => sides[path.join('.')] ?? 'mine';
  return (
    <section
      aria-labelledby="conflict-title"
      className="desk-conflict"
      ref={panel}
      role="alert"
      tabIndex={-1}
    >
      <h2 id="conflict-title">{words.title}</h2>
      <p>{message}</p>
      {found === 'looking' && <p>{words.looking}</p>}
      {found === 'unreachable' && (
        <>
          <p>{words.unreachable}</p>
          <button className="desk-logout" onClick={() => void look()} type="button">
            {words.lookAgain}
          </button>
        </>
      )}
      {isReady && (
        <>
          <p>{found.contested.length > 0 ? words.explain : words.nothing}</p>
          {takenOver !== '' && <p>{words.takenOver(takenOver)}</p>}
          {found.contested.map((difference) => (
            <ConflictChoice
              difference={difference}
              key={difference.path.join('.')}
              onChoose={(side) => setSides((all) => ({ ...all, [difference.path.join('.')]: side }))}
              side={sideOf(difference)}
            />
          ))}
          <button
            className="desk-primary"
            onClick={async () => {
              const chosen = found.contested.filter((difference) => sideOf(difference) === 'theirs');
              const done = await goOnWith(found.theirs, [...found.untouched, ...chosen]);
              if (done) toast.success(words.done);
              else setFound('unreachable');
            }}
            type="button"
          >
            {words.goOn}
          </button>
        </>
      )}
    </section>
  );
}

const namesOf = (differences: readonly Difference[]): string =>
  differences.flatMap(({ label, isShown }) => (isShown ? [`“${label}”`] : [])).join(', ');

/** Puts what was taken over into the form, which from then on is an edit of the newest state. */
function useGoOnWith(): (theirs: Doc, taken: readonly Difference[]) => Promise<boolean> {
  const info = useDocumentInfo();
  const { getData, replaceState, setModified } = useForm();
  const { getFormState } = useServerFunctions();
  return async (theirs, taken) => {
    const { collectionSlug, globalSlug, id, docPermissions } = info;
    const { state } = await getFormState({
      id,
      collectionSlug,
      globalSlug,
      data: { ...merged(getData() as Doc, taken), revision: theirs.revision },
      docPermissions,
      docPreferences: await info.getDocPreferences(),
      operation: 'update',
      renderAllFields: true,
      schemaPath: collectionSlug ?? globalSlug ?? '',
      skipValidation: true,
    } as Parameters<typeof getFormState>[0]);
    if (!state) return false;
    info.setData(theirs);
    replaceState(state);
    setModified(true);
    return true;
  };
}
