import { useEffect, useRef, useState } from 'react';
import { words } from './words.ts';

const shownSeconds = 60;
type Props = { text: string; confirmed: boolean; onHide: () => void };

/** A secret in clear, for a minute. It goes into the clipboard only by the button. */
export function ShownSecret({ text: secret, confirmed, onHide }: Props) {
  const text = words();
  const [left, setLeft] = useState(shownSeconds);
  const [copied, setCopied] = useState(false);
  const hide = useRef(onHide);
  hide.current = onHide;
  useEffect(() => {
    const until = Date.now() + shownSeconds * 1000;
    const timer = setInterval(() => {
      const seconds = Math.ceil((until - Date.now()) / 1000);
      if (seconds <= 0) hide.current();
      else setLeft(seconds);
    }, 500);
    return () => clearInterval(timer);
  }, []);

  return (
    <div className="desk-secret-shown">
      <pre>{secret}</pre>
      <p>{text.shown(left)}</p>
      {!confirmed && <p role="alert">{text.unconfirmed}</p>}
      <p role="status">{copied ? text.copied : ''}</p>
      <div className="desk-buttons">
        <button
          className="desk-button"
          onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}
          type="button"
        >
          {text.copy}
        </button>
        <button className="desk-primary" onClick={onHide} type="button">
          {text.hide}
        </button>
      </div>
    </div>
  );
}
