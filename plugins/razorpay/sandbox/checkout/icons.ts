const icon = (paths: string) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">${paths}</svg>`;

/** Line icons of the check-out, drawn with the text's colour by its stylesheet. */
export const icons = {
  upi: icon('<path d="M13 3 5 13h6l-1 8 9-11h-6z"/>'),
  card: icon('<rect x="3" y="6" width="18" height="13" rx="2"/><path d="M3 10h18"/>'),
  netbanking: icon('<path d="M4 10 12 5l8 5M5 19h14M7 10v6M12 10v6M17 10v6"/>'),
  wallet: icon('<path d="M4 7h14a2 2 0 0 1 2 2v9H6a2 2 0 0 1-2-2zM4 7l10-3v3M16 13h.01"/>'),
  odd: icon('<path d="M4 7h4l8 10h4M20 7h-4l-2.500 3M4 17h4l2.500-3M18 5l2 2-2 2M18 15l2 2-2 2"/>'),
  flask: icon(
    '<path d="M9 4h6M10 4v6l-5 8a1.500 1.500 0 0 0 1.300 2h11.400a1.500 1.500 0 0 0 1.300-2l-5-8V4M8 14h8"/>',
  ),
  close: icon('<path d="M6 6l12 12M18 6 6 18"/>'),
  tick: icon('<path d="M5 13l4 4L19 7"/>'),
  cross: icon('<path d="M7 7l10 10M17 7 7 17"/>'),
};
