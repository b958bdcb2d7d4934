import { type ReactNode, useId, useState } from 'react';
import { serviceKinds, urgencies } from '../../contract.ts';
import { type DeskFilter, deskPlaces, deskQueueQuery, deskStatuses } from '../../rules/desk-filter.ts';
import { words as ticketWords } from '../words.ts';
import { narrowings } from './place.ts';
import { words } from './words.ts';

type Props = {
  filter: DeskFilter;
  people: readonly { id: string; name: string }[];
  onShow: (filter: DeskFilter) => void;
  /** Below the fields: what can be kept of it. */
  children: ReactNode;
};

/** Narrows a list of the desk. What is chosen here is shown with the press of a button, and stands in the address. */
export function FilterBar({ filter, people, onShow, children }: Props) {
  const id = useId();
  const { filter: text, tabs } = words();
  const ticket = ticketWords();
  const chosen = narrowings(filter);
  const listed = ['me', 'nobody', ...people.map((person) => person.id)];
  // A view may ask for somebody who works here no more: the form keeps to it.
  const gone = filter.assignee && !listed.includes(filter.assignee) ? [filter.assignee] : [];
  const [open, setOpen] = useState(false);
  const choices = {
    queue: deskPlaces.map((value) => [value, tabs[value]] as const),
    kind: serviceKinds.map((value) => [value, ticket.kinds[value]] as const),
    status: deskStatuses.map((value) => [value, ticket.statuses[value]] as const),
    urgency: urgencies.map((value) => [value, ticket.urgencies[value]] as const),
    assignee: [
      ['me', text.me] as const,
      ['nobody', text.nobody] as const,
      ...people.map((person) => [person.id, person.name] as const),
      ...gone.map((id) => [id, text.gone] as const),
    ],
  };
  const select = (name: keyof typeof choices, label: string) => (
    <div>
      <label htmlFor={`${id}-${name}`}>{label}</label>
      <select defaultValue={filter[name] ?? ''} id={`${id}-${name}`} name={name}>
        {name !== 'queue' && <option value="">{text.any}</option>}
        {choices[name].map(([value, said]) => (
          <option key={value} value={value}>
            {said}
          </option>
        ))}
      </select>
    </div>
  );
  return (
    <details className="desk-filter" onToggle={(event) => setOpen(event.currentTarget.open)} open={open}>
      <summary>{text.title(chosen)}</summary>
      <form
        // Another list begins with its own fields.
        key={JSON.stringify(filter)}
        onSubmit={(event) => {
          event.preventDefault();
          const typed = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>;
          const given = Object.entries(typed).filter(([, value]) => value.trim() !== '');
          const { cursor: _none, ...wanted } = deskQueueQuery.parse(Object.fromEntries(given));
          onShow(wanted);
        }}
      >
        {select('queue', text.place)}
        {select('kind', text.kind)}
        {select('status', text.status)}
        {select('urgency', text.urgency)}
        {select('assignee', text.assignee)}
        <div>
          <label htmlFor={`${id}-q`}>{text.q}</label>
          <input defaultValue={filter.q ?? ''} id={`${id}-q`} maxLength={100} name="q" type="search" />
        </div>
        <div>
          <label htmlFor={`${id}-waited`}>{text.waited}</label>
          <input
            defaultValue={filter.waited ?? ''}
            id={`${id}-waited`}
            inputMode="numeric"
            max={1000}
            min={1}
            name="waited"
            type="number"
          />
        </div>
        <div className="desk-buttons">
          <button className="desk-primary" type="submit">
            {text.show}
          </button>
          {chosen > 0 && (
            <button className="desk-button" onClick={() => onShow({ queue: filter.queue })} type="button">
              {text.clear}
            </button>
          )}
        </div>
      </form>
      {children}
    </details>
  );
}
