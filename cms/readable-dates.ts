import type { Config, Field } from 'payload';

/** How the panel writes instants, as date-fns spells it: 26 Nov 2026, 4:45 am. */
export const dateFormat = 'd MMM yyyy, h:mm aaa';

/**
 * Gives every date of the collections and settings its time, in an order that nobody in India reads as month and day.
 * What a field says of its own look stays.
 */
export function readableDates(config: Config): Config {
  for (const { fields } of [...(config.collections ?? []), ...(config.globals ?? [])]) dress(fields);
  return { ...config, admin: { ...config.admin, dateFormat } };
}

function dress(fields: Field[]): void {
  for (const field of fields) {
    if (field.type === 'date') {
      const look = {
        pickerAppearance: 'dayAndTime',
        displayFormat: dateFormat,
        timeFormat: 'h:mm aaa',
      } as const;
      field.admin = { ...field.admin, date: { ...look, ...field.admin?.date } } as typeof field.admin;
    } else if ('fields' in field) dress(field.fields);
    else if (field.type === 'tabs') for (const tab of field.tabs) dress(tab.fields);
    else if (field.type === 'blocks') for (const block of field.blocks) dress(block.fields);
  }
}
