/** What a ready reply may name; staff write each in double braces: `{{customer}}`. */
export const variableNames = ['customer', 'number', 'service', 'technician', 'company', 'phone'] as const;
export type Variables = Record<(typeof variableNames)[number], string>;

const variable = /\{\{\s*([^{}]*?)\s*\}\}/gu;

/** Names in the text that nothing stands for, in their order, each once. */
export function unknownVariables(text: string): string[] {
  const names = [...text.matchAll(variable)].map(([, name = '']) => name);
  return [...new Set(names)].filter((name) => !isKnown(name));
}

/** The text with what each name stands for. A value is taken as it is: what looks like a variable in it stays text. */
export function fillIn(text: string, values: Variables): string {
  return text.replace(variable, (written, name: string) => (isKnown(name) ? values[name] : written));
}

function isKnown(name: string): name is keyof Variables {
  return (variableNames as readonly string[]).includes(name);
}
