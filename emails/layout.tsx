import { Body, Container, Head, Html, Link, Preview, Section, Text } from '@react-email/components';
import type { ReactNode } from 'react';
import { commonWords } from './common-words.ts';
import { linksOf } from './links.ts';
import { sheet, styles } from './look.ts';
import type { MailContext } from './template.ts';
import { keepWhole } from './whole.tsx';

/** The frame of every mail: who writes, one card, and where to turn to. No image, no script, no tracking. */
export function Layout(props: {
  context: MailContext;
  preheader: string;
  title: string;
  children: ReactNode;
}) {
  const { context, preheader, title, children } = props;
  return (
    <Html lang={context.locale ?? 'en'} dir="ltr">
      <Head>
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style>{sheet}</style>
      </Head>
      <Body className="m-paper" style={styles.paper}>
        <Preview>{preheader}</Preview>
        <Container style={styles.container}>
          <Brand context={context} />
          <Section className="m-card" style={styles.card}>
            <h1 className="m-ink" style={styles.title}>
              {keepWhole(title)}
            </h1>
            {children}
          </Section>
          <Foot context={context} />
        </Container>
      </Body>
    </Html>
  );
}

function Brand({ context }: { context: MailContext }) {
  const { name } = context.company;
  const initial = [...new Intl.Segmenter().segment(name)][0]?.segment.toUpperCase() ?? '';
  return (
    <table role="presentation" cellPadding={0} cellSpacing={0} border={0} data-skip-in-text="true">
      <tbody>
        <tr>
          <td className="m-fill" style={styles.mark} aria-hidden="true">
            {initial}
          </td>
          <td style={{ paddingLeft: '10px' }}>
            <p className="m-ink" style={styles.brand}>
              {name}
            </p>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

function Foot({ context }: { context: MailContext }) {
  const { company } = context;
  const { foot, safety } = commonWords(context.locale);
  const { grievance } = company;
  return (
    <Section style={{ padding: '0 8px' }}>
      <FootLine>{safety}</FootLine>
      <FootLine>{[company.name, ...company.address].filter(Boolean).join(', ')}</FootLine>
      <FootLine>{foot.contact(company.email, company.phone)}</FootLine>
      <FootLine>
        <Link className="m-ink3" href={linksOf(context).grievance} style={{ color: 'inherit' }}>
          {keepWhole(foot.grievance(grievance.name, grievance.email, grievance.phone))}
        </Link>
      </FootLine>
      <FootLine>{foot.why(company.name)}</FootLine>
    </Section>
  );
}

function FootLine({ children }: { children: ReactNode }) {
  return (
    <Text className="m-ink3" style={styles.foot}>
      {keepWhole(children)}
    </Text>
  );
}
