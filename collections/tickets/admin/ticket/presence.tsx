import { words } from './words.ts';

/** Colleagues who have the ticket open as well. */
export function Presence({ people }: { people: readonly string[] }) {
  const text = words().here;
  const names = new Intl.ListFormat('en-IN').format(people);
  return (
    <p className="desk-presence" role="status">
      {people.length > 0 && (
        <>
          <span aria-hidden="true">
            {people.map((name) => (
              <span className="desk-avatar" key={name}>
                {initials(name)}
              </span>
            ))}
          </span>
          {people.length === 1 ? text.one(names) : text.many(names)}
        </>
      )}
    </p>
  );
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  return [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => part?.at(0) ?? '').join('');
}
