import { Document, Page, View } from '@react-pdf/renderer';
import { createElement } from 'react';
import type { SummaryDocument } from '#toolkit/ports.ts';
import { colours, look } from './look.ts';
import { Fact, Foot, Head, Lines, Words } from './parts.tsx';

/** Facts and what happened, for a file or a binder. An entry is kept together where a page has room for it. */
export function summary(document: SummaryDocument) {
  const made = new Date(document.madeAt);
  return (
    <Document
      author={document.supplier}
      creationDate={made}
      language={document.language}
      modificationDate={made}
      subject={document.heading}
      title={`${document.title} ${document.heading}`}
    >
      <Page size="A4" style={look.page}>
        <Head supplier={document.supplier} title={document.title} />
        <Words style={{ fontSize: 14, fontWeight: 600, marginBottom: 12 }}>{document.heading}</Words>
        <View style={look.facts}>
          {document.facts.map(({ label, value }) => (
            <Fact key={label} label={label}>
              {value}
            </Fact>
          ))}
        </View>
        {document.sections.map(({ title, entries, note }) => (
          <View key={title} style={{ marginBottom: 18 }}>
            <Words style={{ fontSize: 11, fontWeight: 600, color: colours.brand, marginBottom: 6 }}>
              {title}
            </Words>
            {note ? <Words style={look.small}>{note}</Words> : null}
            <Entries of={entries} />
          </View>
        ))}
        <Foot>{`${document.supplier} · ${document.heading}`}</Foot>
      </Page>
    </Document>
  );
}

/** Equal entries may stand there twice, so none of them is a key. */
function Entries({ of: entries }: { of: SummaryDocument['sections'][number]['entries'] }) {
  return createElement(
    View,
    {},
    ...entries.map(({ head, lines }) => (
      // biome-ignore lint/correctness/useJsxKeyInIterable: they are given as children one by one.
      <View
        style={{ paddingVertical: 5, borderBottomWidth: 1, borderColor: colours.line }}
        wrap={lines.join('').length > 800}
      >
        {head ? <Words style={look.label}>{head}</Words> : null}
        <Lines of={lines} style={{}} />
      </View>
    )),
  );
}
