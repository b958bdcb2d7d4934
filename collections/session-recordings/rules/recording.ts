/** What a recording may be; both play in every browser that the portal supports. */
export const recordingTypes = ['video/mp4', 'video/webm'] as const;
export type RecordingType = (typeof recordingTypes)[number];

/** Bytes of one recording: an hour of a screen. */
export const recordingMaxBytes = 100 * 1024 * 1024;

/** Who had a recording deleted: its customer before its time, or the clock. */
export const deleters = ['customer', 'clock'] as const;
export type Deleter = (typeof deleters)[number];

/** Where all bytes of a recording lie: its own, and what a broken attempt to keep it left. */
export function recordingFolderOf(id: string): string {
  return `recordings/${id}`;
}

/** Where one attempt to keep a recording puts its bytes: two at once never touch each other's. @param attempt a UUID */
export function recordingKeyOf(id: string, attempt: string): string {
  return `${recordingFolderOf(id)}/${attempt}`;
}

/** True for the MIME type of a video that is kept as a recording; what has no type is none. */
export function isRecordingType(type: string | undefined): type is RecordingType {
  return (recordingTypes as readonly (string | undefined)[]).includes(type);
}

/** The name that it is kept under, with the ending of what it is. */
export function recordingName(name: string, type: RecordingType): string {
  const ending = type === 'video/mp4' ? '.mp4' : '.webm';
  return name.toLowerCase().endsWith(ending) ? name : `${name.slice(0, 110)}${ending}`;
}
