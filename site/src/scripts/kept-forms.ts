import { keepWork, onSessionEnding, takeWork } from '#site/lib/kept-work.ts';

type Values = Record<string, string | boolean>;

/** Plain forms with `data-keep="key"` keep what was typed over the end of a session. */
export function startKeptForms(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-keep]'))
    keepForm(form, form.dataset.keep ?? '');
}

/**
 * Gives a form back what was typed before the session ended, and keeps it when the session ends. An island calls
 * this itself once it is awake, because waking up sets its fields to what the server sent.
 * @returns how to stop
 */
export function keepForm(form: HTMLFormElement, key: string): () => void {
  restore(form, key);
  return onSessionEnding(() => keep(form, key));
}

function keep(form: HTMLFormElement, key: string): void {
  const values: Values = {};
  for (const field of fieldsOf(form)) {
    if (isRadio(field)) {
      if (field.checked) values[field.name] = field.value;
    } else values[field.name] = isTick(field) ? field.checked : field.value;
  }
  keepWork(key, values);
}

function restore(form: HTMLFormElement, key: string): void {
  const values = takeWork<Values>(key);
  if (!values) return;
  for (const field of fieldsOf(form)) {
    const value = values[field.name];
    if (typeof value === 'boolean' && isTick(field)) field.checked = value;
    else if (typeof value === 'string' && isRadio(field)) field.checked = field.value === value;
    else if (typeof value === 'string' && !isTick(field)) field.value = value;
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((field): field is Control => {
    if (!('name' in field) || !field.name || field instanceof HTMLButtonElement) return false;
    return !(field instanceof HTMLInputElement && /^(password|hidden|file|submit)$/.test(field.type));
  });
}

function isTick(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}

function isRadio(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'radio';
}
