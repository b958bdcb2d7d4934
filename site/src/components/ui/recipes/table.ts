/** A table that turns into a list of cards on a phone or a tablet; every cell then shows its `data-label`. */
export const table =
  'w-full border-collapse text-md max-desk:block max-desk:[&_tbody]:block max-desk:[&_thead]:sr-only ' +
  '[&_th]:px-[18px] [&_th]:py-2.5 [&_th]:text-left [&_th]:text-sm [&_th]:font-medium [&_th]:text-ink-2 ' +
  '[&_td]:border-t [&_td]:border-line [&_td]:px-[18px] [&_td]:py-3 ' +
  '[&_.end]:text-right desk:[&_tbody_tr:hover]:bg-surface-2 ' +
  'max-desk:[&_tbody_tr]:grid max-desk:[&_tbody_tr]:gap-1.5 max-desk:[&_tbody_tr]:border-t max-desk:[&_tbody_tr]:border-line max-desk:[&_tbody_tr]:px-4 max-desk:[&_tbody_tr]:py-3.5 ' +
  'max-desk:[&_tbody_tr:first-child]:border-t-0 max-desk:[&_td]:flex max-desk:[&_td]:items-baseline max-desk:[&_td]:justify-between max-desk:[&_td]:gap-4 max-desk:[&_td]:border-0 max-desk:[&_td]:p-0 ' +
  'max-desk:[&_td[data-label]]:before:shrink-0 max-desk:[&_td[data-label]]:before:text-sm max-desk:[&_td[data-label]]:before:text-ink-2 max-desk:[&_td[data-label]]:before:content-[attr(data-label)]';
