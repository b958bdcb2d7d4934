import { keepWork, onSessionEnding, takeWork } from '#site/lib/kept-work.ts';

type Values = Record<string, string | boolean>;

/** Plain forms with `data-keep="key"` keep what was typed over the end of a session. */
export function startKeptForms(): void {
  const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')];
  for (const form of forms) restore(form);
  if (forms.length > 0) onSessionEnding(() => forms.forEach(keep));
}

function keep(form: HTMLFormElement): void {
  const values: Values = {};
  for (const field of fieldsOf(form)) values[field.name] = isTick(field) ? field.checked : field.value;
  keepWork(form.dataset.keep ?? '', values);
}

function restore(form: HTMLFormElement): void {
  const values = takeWork<Values>(form.dataset.keep ?? '');
  if (!values) return;
  for (const field of fieldsOf(form)) {
    const value = values[field.name];
    if (typeof value === 'boolean' && isTick(field)) field.checked = value;
    if (typeof value === 'string' && !isTick(field)) field.value = value;
  }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function fieldsOf(form: HTMLFormElement): Control[] {
  return [...form.elements].filter((field): field is Control => {
    if (!('name' in field) || !field.name || field instanceof HTMLButtonElement) return false;
    return !(field instanceof HTMLInputElement && /^(password|hidden|file|radio|submit)$/.test(field.type));
  });
}

function isTick(field: Control): field is HTMLInputElement {
  return field instanceof HTMLInputElement && field.type === 'checkbox';
}
