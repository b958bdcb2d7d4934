import { useEffect, useRef, useState } from 'react';
import { typedUrl } from '#kernel/typed-url.ts';
import { Button } from '#site/components/ui/button.tsx';
import { Field } from '#site/components/ui/field.tsx';
import { inputControl } from '#site/components/ui/recipes/field.ts';
import { words } from './words.ts';

type Props = {
  id: string;
  url: string;
  onSet: (url: string) => void;
  onRemove: (() => void) | null;
  onClose: () => void;
};

/** Asks for the address of a link, below the buttons. No form of its own: it lives inside one. */
export function LinkForm({ id, url, onSet, onRemove, onClose }: Props) {
  const w = words();
  const [typed, setTyped] = useState(url.replace(/^mailto:/, ''));
  const [wrong, setWrong] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  function set(): void {
    const address = typedUrl(typed);
    setWrong(address === null);
    if (address === null) input.current?.focus();
    else onSet(address);
  }
  return (
    <fieldset
      className="grid gap-3 border-b border-line bg-surface-2 p-3"
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Enter') set();
        else onClose();
      }}
    >
      <Field id={id} label={w.address} hint={w.addressHint} error={wrong ? w.addressProblem : undefined}>
        {(wiring) => (
          <input
            ref={input}
            className={inputControl}
            inputMode="url"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value);
              setWrong(false);
            }}
            {...wiring}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={set}>{w.apply}</Button>
        {onRemove && (
          <Button variant="quiet" onClick={onRemove}>
            {w.remove}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {w.cancel}
        </Button>
      </div>
    </fieldset>
  );
}
