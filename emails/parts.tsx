import { Link, Section, Text } from '@react-email/components';
import { Fragment, type ReactNode } from 'react';
import { commonWords } from './common-words.ts';
import { styles } from './look.ts';
import type { MailContext } from './template.ts';
import { greetable } from './text.ts';
import { keepWhole } from './whole.tsx';

/** The greeting, without a name where `greetable` has none. */
export function Hello({ name, context }: { name: string; context: MailContext }) {
  return <Say>{commonWords(context.locale).hello(greetable(name))}</Say>;
}

/** A paragraph of what the mail has to say; where it is text alone, no number in it is broken by a line's end. */
export function Say({ children }: { children: ReactNode }) {
  return (
    <Text className="m-ink" style={styles.text}>
      {keepWhole(children)}
    </Text>
  );
}

/** The same for what may be skipped, smaller and paler. */
export function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text className="m-ink2" style={styles.quiet}>
      {keepWhole(children)}
    </Text>
  );
}

/** Heads a part of a mail, one level below its title. */
export function Subtitle({ children }: { children: string }) {
  return (
    <h2 className="m-ink" style={styles.subtitle}>
      {children}
    </h2>
  );
}

/** The one thing to do. 46 px high, as wide as the card. */
export function Action({ href, children }: { href: string; children: string }) {
  return (
    <Section style={{ margin: '20px 0' }}>
      <Link className="m-fill" href={href} style={styles.button}>
        {children}
      </Link>
    </Section>
  );
}

/** A link within a sentence, for what is not the one thing to do. */
export function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <Link className="m-link" href={href} style={styles.link}>
      {children}
    </Link>
  );
}

/** The address in the open, for programs that show no buttons. */
export function CopyAddress({ href, context }: { href: string; context: MailContext }) {
  return (
    <Quiet>
      {commonWords(context.locale).copyAddress}
      <br />
      <TextLink href={href}>{href}</TextLink>
    </Quiet>
  );
}

export type Fact = readonly [label: string, value: string];

/** Label and value a row; in plain text `Label: value`. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <table style={styles.facts} cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label} className="fact">
            <th scope="row" className="label m-ink2 m-line" style={styles.label}>
              {label}
            </th>
            <td className="value m-ink m-line" style={styles.value}>
              {keepWhole(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The money that a mail is about, large: text as `inr` writes it. */
export function Amount({ children }: { children: string }) {
  return (
    <Text className="m-ink" style={styles.amount}>
      {children}
    </Text>
  );
}

/** A list, numbered when the order matters; no two items may be the same. */
export function Points({ items, ordered = false }: { items: readonly string[]; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className="m-ink" style={styles.list}>
      {items.map((item) => (
        <li key={item} style={styles.item}>
          {item}
        </li>
      ))}
    </List>
  );
}

/** What must not be overlooked, on a ground of its own colour. */
export function Notice({ children }: { children: string }) {
  return (
    <Text className="m-notice" style={styles.notice}>
      {keepWhole(children)}
    </Text>
  );
}

/** What somebody wrote, as plain text: nothing in it becomes a link or a format of ours. */
export function Quote({ children }: { children: string }) {
  const paragraphs = children.split(/\n{2,}/).filter((part) => part.trim() !== '');
  if (paragraphs.length === 0) return null;
  return (
    <blockquote className="m-quote" style={styles.quote}>
      {paragraphs.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <p className="m-ink" key={at} style={styles.quoted}>
          {part.split('\n').map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
            <Fragment key={i}>
              {i > 0 && <br />}
              {line}
            </Fragment>
          ))}
        </p>
      ))}
    </blockquote>
  );
}

/** Several things that somebody wrote, the last one last; `left` more stand before them, in the ticket alone. */
export function Quotes({ said, before = [], left = 0, context }: QuotesProps) {
  return (
    <>
      {left > 0 && <Quiet>{commonWords(context.locale).saidBefore(left)}</Quiet>}
      {[...before, said].map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <Quote key={at}>{text}</Quote>
      ))}
    </>
  );
}

type QuotesProps = {
  said: string;
  before?: readonly string[] | undefined;
  left?: number | undefined;
  context: MailContext;
};
