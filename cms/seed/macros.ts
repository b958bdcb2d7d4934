/** Macros of the demo, for everybody; admins change them as they like. */
export const macroSeeds = [
  {
    title: 'Take it and say hello',
    takes: true,
    reply:
      'Hello {{customer}},\n\nI look after {{number}} from now on and read what you have written. You hear from me here as soon as I know more.\n\n{{technician}}, {{company}}',
  },
  {
    title: 'Nobody picked up the phone',
    takes: true,
    move: 'ask',
    reply:
      'Hello {{customer}},\n\nI have just tried to call you about {{number}}. When may I call again? Please name two times that suit you, or ring us on {{phone}}.\n\n{{technician}}',
    note: 'Called, nobody picked up.',
  },
  {
    title: 'Solved, please check',
    takes: false,
    move: 'resolve',
    reply:
      'Hello {{customer}},\n\n{{service}} is done. Please try it for a while and confirm it on this page, or write to us here if something is still not right.\n\n{{technician}}',
  },
] as const;
