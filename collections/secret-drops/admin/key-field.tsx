'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import { get } from '#collections/tickets/admin/desk-api.ts';
import { formatDateTime } from '#kernel/calendar.ts';
import type { KeyView } from '../view.ts';
import { doors } from './doors.ts';
import { KeyForm } from './key-form.tsx';
import { words } from './words.ts';

/** In the profile of a member of staff: the fingerprint of the key, and for oneself the way to make one. */
export function KeyField() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  const text = words().key;
  const staff = String(id ?? user?.id ?? '');
  const [key, setKey] = useState<KeyView['key'] | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState(false);
  const load = useCallback(async () => {
    const answer = await get<KeyView>(doors.keyOf(staff));
    setProblem(answer.problem?.message ?? null);
    if (answer.data) setKey(answer.data.key);
  }, [staff]);
  useEffect(() => void load(), [load]);

  const roles = (user as { roles?: string[] } | null)?.roles ?? [];
  const isMine =
    String(user?.id) === staff && roles.some((role) => role === 'technician' || role === 'admin');
  return (
    <section className="desk-key">
      <h2>{text.title}</h2>
      <p>{text.what}</p>
      {problem && <p role="alert">{problem}</p>}
      {key === null && <p>{text.none}</p>}
      {key && (
        <p>
          {text.fingerprint}: <code>{key.fingerprint}</code>
          <br />
          <small>{text.since(formatDateTime(new Date(key.since)))}</small>
        </p>
      )}
      <p role="status">{made ? text.made : ''}</p>
      {isMine && key !== undefined && (
        <KeyForm
          replaces={key !== null}
          onMade={() => {
            setMade(true);
            void load();
          }}
        />
      )}
    </section>
  );
}
