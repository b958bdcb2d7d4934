import { ChangeTable } from './change-table.tsx';
import type { Change } from './changes.ts';
import { words } from './words.ts';

/** What others changed while somebody is writing: she sees it before she sends, and says so. */
export function MeanwhileNotice({ changes, onSeen }: { changes: readonly Change[]; onSeen: () => void }) {
  const text = words().conflict;
  return (
    <section className="desk-conflict" role="status">
      <h2>{text.whileWriting}</h2>
      <ChangeTable changes={changes} />
      <button className="desk-button" onClick={onSeen} type="button">
        {text.understood}
      </button>
    </section>
  );
}
