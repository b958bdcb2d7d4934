import { attachmentMaxBytes } from '#collections/tickets/contract.ts';

/** Seconds after which a recording stops by itself: longer ones would not fit into one file. */
export const mostSeconds = 90;
const bitsPerSecond = 700_000;
const sliceMs = 1_000;
/** Room for what the container adds. */
const mostBytes = attachmentMaxBytes * 0.95;
const types = ['video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm', 'video/mp4'] as const;

/** Whether this browser can record a screen: those of phones cannot. */
export function canRecord(): boolean {
  return (
    typeof navigator.mediaDevices?.getDisplayMedia === 'function' &&
    typeof MediaRecorder === 'function' &&
    types.some((type) => MediaRecorder.isTypeSupported(type))
  );
}

export type Recording = {
  /** What was recorded, once it has ended: by `stop`, by the browser's own button, or because it is long or large enough. */
  file: Promise<File>;
  stop(): void;
};

/**
 * Records what a person chooses in her browser, without sound. Nothing leaves the device.
 * @param name of the file, without its ending
 * @throws DOMException `NotAllowedError` when she or the browser says no
 */
export async function recordScreen(name: string): Promise<Recording> {
  const stream = await navigator.mediaDevices.getDisplayMedia({
    video: { frameRate: { max: 10 } },
    audio: false,
  });
  const type = types.find((each) => MediaRecorder.isTypeSupported(each)) ?? types[2];
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: bitsPerSecond });
  const parts: Blob[] = [];
  let bytes = 0;
  const stop = () => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  const file = new Promise<File>((resolve, reject) => {
    const timer = setTimeout(stop, mostSeconds * 1_000);
    const end = () => {
      clearTimeout(timer);
      for (const track of stream.getTracks()) track.stop();
    };
    recorder.ondataavailable = ({ data }) => {
      parts.push(data);
      bytes += data.size;
      if (bytes > mostBytes) stop();
    };
    recorder.onstop = () => {
      end();
      const [plain = 'video/webm'] = type.split(';');
      resolve(new File(parts, `${name}.${plain === 'video/mp4' ? 'mp4' : 'webm'}`, { type: plain }));
    };
    recorder.onerror = () => {
      end();
      reject(new Error('the recorder gave up'));
    };
  });
  // The browser has a button of its own that ends it.
  for (const track of stream.getVideoTracks()) track.addEventListener('ended', stop);
  try {
    recorder.start(sliceMs);
  } catch (error) {
    for (const track of stream.getTracks()) track.stop();
    throw error;
  }
  return { file, stop };
}
