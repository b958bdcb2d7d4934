import type { JSONFieldServerProps } from 'payload';
import type { FieldChange } from '#kernel/changes.ts';
import { valueInWords } from '#kernel/changes.ts';
import { auditWords } from '../words.ts';

/** What an entry changed, field by field, before and after. */
export function ChangesField({ data, path }: JSONFieldServerProps) {
  const changes = ((data as Record<string, unknown> | undefined)?.[path] ?? []) as FieldChange[];
  const words = auditWords();
  return (
    <section className="desk-section">
      <h2>{words.changes}</h2>
      {changes.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.field}</th>
              <th scope="col">{words.before}</th>
              <th scope="col">{words.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.path}>
                <td>{change.label}</td>
                <td className="desk-words">{valueInWords(change.before)}</td>
                <td className="desk-words">{valueInWords(change.after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
