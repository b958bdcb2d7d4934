import { words } from '../words.ts';

/** Says that the page hears nothing; empty while it does, so that the words are read out when they come. */
export function LineState({ lost }: { lost: boolean }) {
  return (
    <p className="desk-line" role="status">
      {lost && words().lineLost}
    </p>
  );
}
