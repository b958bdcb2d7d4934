import { words as ticketWords } from '#collections/tickets/admin/words.ts';
import type { MacroView } from '../view.ts';
import { words } from './words.ts';

/** What a macro does, in words, before anybody runs it. */
export function MacroText({ macro }: { macro: MacroView }) {
  const text = words();
  return (
    <div className="desk-macro">
      <p>
        <strong>{text.does}</strong> {stepsInWords(macro).join(', ')}
      </p>
      {macro.reply && <Said label={text.steps.reply} said={macro.reply} />}
      {macro.note && <Said label={text.steps.note} said={macro.note} />}
    </div>
  );
}

function Said({ label, said }: { label: string; said: string }) {
  return (
    <>
      <p>{label}</p>
      <blockquote>{said}</blockquote>
    </>
  );
}

/** Its steps, each in a few words. */
export function stepsInWords({ takes, urgency, move, reply, note }: MacroView): string[] {
  const { steps } = words();
  return [
    ...(takes ? [steps.take] : []),
    ...(urgency ? [steps.urgency(ticketWords().urgencies[urgency])] : []),
    ...(note ? ['note'] : []),
    ...(reply ? ['reply'] : []),
    ...(move ? [steps.moves[move]] : []),
  ];
}
