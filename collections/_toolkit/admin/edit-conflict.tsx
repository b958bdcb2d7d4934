'use client';

import { useField, useForm, useFormProcessing } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { useEffect, useState } from 'react';
import { ConflictPanel } from './conflict-panel.tsx';

type Refusal = { message: string; revision: unknown };

/** The revision of what is edited: not to be seen, until a save is refused because somebody else was quicker. */
export function EditConflict({ path }: NumberFieldClientProps) {
  const { errorMessage, showError, value } = useField<number>({ path });
  const { setModified } = useForm();
  const processing = useFormProcessing();
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  useEffect(() => {
    if (processing || !showError || !errorMessage) return;
    setRefusal({ message: errorMessage, revision: value });
    // Payload takes the form for saved after every answer; then it could not be sent again and be left without a warning.
    setModified(true);
  }, [processing, showError, errorMessage, value, setModified]);

  return refusal && refusal.revision === value ? <ConflictPanel message={refusal.message} /> : null;
}
