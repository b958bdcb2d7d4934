import { useEffect, useRef, useState } from 'react';
import { Icon } from '#site/components/ui/icon.tsx';
import { button } from '#site/components/ui/recipes/button.ts';
import { words } from '#site/messages/attachments.ts';
import { screen, square } from './icons.ts';
import { canRecord, mostSeconds, type Recording, recordScreen } from './screen-recording.ts';

type Props = {
  disabled: boolean;
  /** What it does stands beside it, where there is room for that. */
  isExplained?: boolean;
  /** While it records, what it is for should not be sent. */
  onBusy?: (busy: boolean) => void;
  onFile: (file: File) => void;
};

/** Records the screen into a file, in browsers that can; in others it is not there. */
export function ScreenRecorder({ disabled, isExplained = false, onBusy, onFile }: Props) {
  const w = words().record;
  const [isThere, setThere] = useState(false);
  const [recording, setRecording] = useState<Recording | null>(null);
  const [isAsking, setAsking] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const [said, setSaid] = useState('');
  const current = useRef<Recording | null>(null);
  useEffect(() => setThere(canRecord()), []);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      current.current?.stop();
    };
  }, []);
  const told = useRef(onBusy);
  told.current = onBusy;
  useEffect(() => told.current?.(recording !== null), [recording]);
  useEffect(() => {
    if (!recording) return;
    const began = Date.now();
    const timer = setInterval(() => setSeconds(Math.floor((Date.now() - began) / 1_000)), 1_000);
    return () => clearInterval(timer);
  }, [recording]);

  async function start(): Promise<void> {
    setAsking(true);
    setSaid('');
    try {
      const begun = await recordScreen(w.name);
      current.current = begun;
      // She has left while the browser asked her what to show.
      if (isGone.current) begun.stop();
      setSeconds(0);
      setRecording(begun);
      setSaid(w.started);
      const file = await begun.file;
      setSaid('');
      onFile(file);
    } catch (error) {
      setSaid(error instanceof DOMException && error.name === 'NotAllowedError' ? w.refused : w.failed);
    }
    current.current = null;
    setRecording(null);
    setAsking(false);
  }

  if (!isThere) return null;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {recording ? (
        <button type="button" className={button()} onClick={recording.stop}>
          <Icon icon={square} />
          {w.stop(seconds)}
        </button>
      ) : (
        <button
          type="button"
          className={button()}
          disabled={disabled || isAsking}
          onClick={() => void start()}
        >
          <Icon icon={screen} />
          {w.start}
        </button>
      )}
      <span className="text-sm text-ink-2" role="status">
        {said || (isExplained && w.hint(mostSeconds))}
      </span>
    </div>
  );
}
