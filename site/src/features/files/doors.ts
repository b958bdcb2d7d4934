const of = (id: string) => `/api/portal/recordings/${encodeURIComponent(id)}`;

/** Doors of the API for recordings: to play one, and to have it deleted. */
export const doors = { recording: of, deleteRecording: (id: string) => `${of(id)}/delete` } as const;
