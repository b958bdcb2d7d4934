'use client';

import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui';
import type { NumberFieldClientProps } from 'payload';
import { useState } from 'react';
import { typedPaise, typedRupees } from '#kernel/typed-paise.ts';

/**
 * Sent for what is no amount, which every such field refuses: of a text the panel takes the number that it begins with
 * (`499/-` would be 499 paise), and for null a saved document keeps what it had without a word.
 */
const noAmount = -1;

/** An amount that people type in rupees, such as `499` or `1,250.50`, and that is stored in whole paise. */
export function RupeesField({ field, path, readOnly }: NumberFieldClientProps) {
  const { value, setValue, showError, disabled } = useField<unknown>({ path });
  const [typed, setTyped] = useState<string | null>(null);
  const id = `field-${path.replaceAll('.', '__')}`;
  const stored =
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? typedRupees(value) : '';
  const label = typeof field.label === 'string' ? field.label : field.name;

  function type(text: string): void {
    setTyped(text);
    setValue((/\d/.test(text) ? typedPaise(text) : null) ?? noAmount);
  }

  return (
    <div className={showError ? 'field-type number error' : 'field-type number'}>
      <FieldLabel label={`${label}, ₹`} path={path} required={field.required ?? false} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} />
        <input
          autoComplete="off"
          disabled={disabled || readOnly === true}
          id={id}
          inputMode="decimal"
          name={path}
          onBlur={() => setTyped((text) => (text !== null && typedPaise(text) === null ? text : null))}
          onChange={({ target }) => type(target.value)}
          type="text"
          value={typed ?? stored}
        />
      </div>
      <FieldDescription description={field.admin?.description ?? ''} path={path} />
    </div>
  );
}
