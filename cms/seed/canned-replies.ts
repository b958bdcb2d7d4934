/** Ready replies of the demo; staff change them as they like. */
export const cannedReplySeeds: readonly { title: string; text: string }[] = [
  {
    title: 'Ask for a good time',
    text: 'Hello {{customer}},\n\nthank you for booking {{service}}. When may we call you? Please name two times that suit you.\n\n{{technician}}, {{company}}',
  },
  {
    title: 'Before a remote session',
    text: 'Hello {{customer}},\n\nplease save what you are working on and open AnyDesk or Quick Assist. I call you before anything is opened, and you can end the session at any time.\n\nIf the call does not reach you, ring us on {{phone}} and say {{number}}.',
  },
  {
    title: 'One more detail, please',
    text: 'Hello {{customer}},\n\nto find the cause I need one more detail: what does the message on your screen say, word by word? A photo of it helps.',
  },
  {
    title: 'Done, please check',
    text: 'Hello {{customer}},\n\nthis should be solved now. Please try it for a while. Confirm it on this page, or write to us here if something is still not right.',
  },
];
