/** Rich text of one paragraph, as the editor sends it. */
export function paragraph(text: string): unknown {
  const block = { version: 1, format: '', indent: 0, direction: null };
  return {
    root: {
      type: 'root',
      ...block,
      children: [
        {
          type: 'paragraph',
          ...block,
          textFormat: 0,
          textStyle: '',
          children: [{ type: 'text', version: 1, detail: 0, format: 0, mode: 'normal', style: '', text }],
        },
      ],
    },
  };
}

/** What the form sends for a remote session; each is a booking of its own. */
export function aBooking(): Record<string, unknown> {
  return {
    bookingKey: crypto.randomUUID(),
    tier: 'quick',
    category: 'performance',
    subject: 'Laptop is slow since the last update',
    description: paragraph('It takes ten minutes to start.'),
    urgency: 'normal',
    attachments: [],
    contact: {
      name: 'Asha Rao',
      phone: '+919845012345',
      email: 'asha@example.com',
      method: 'phone',
      time: 'any',
    },
  };
}

/** What the form sends for a reply; each is a message of its own. */
export function aReply(): Record<string, unknown> {
  return { key: crypto.randomUUID(), body: paragraph('It still takes ten minutes.'), attachments: [] };
}
