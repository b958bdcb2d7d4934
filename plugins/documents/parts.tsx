import { Text, View } from '@react-pdf/renderer';
import { type ComponentProps, createElement } from 'react';
import { fontsFor, printable } from './fonts.ts';
import { look } from './look.ts';
import { documentWords } from './words.ts';

type Style = Exclude<ComponentProps<typeof View>['style'], readonly unknown[] | undefined>;

/** Every text of a document goes through here: whatever a person typed, a font is found for it. */
export function Words({ children, style }: { children: string; style?: Style | Style[] }) {
  const text = printable(children);
  return <Text style={[{ fontFamily: fontsFor(text) }, ...[style ?? {}].flat()]}>{text}</Text>;
}

/** One text under the other. Equal lines may stand there twice, so none of them is a key. */
export function Lines({ of: lines, style }: { of: readonly string[]; style: Style }) {
  return createElement(View, {}, ...lines.map((children) => createElement(Words, { style, children })));
}

/** The head of a document: who issues it, what it is, and which copy of it, where one is named. */
export function Head({
  supplier,
  title,
  copy,
}: {
  supplier: string;
  title: string;
  copy?: string | undefined;
}) {
  const initial =
    new Intl.Segmenter().segment(supplier.trim())[Symbol.iterator]().next().value?.segment ?? '';
  return (
    <View style={look.head}>
      <View style={[look.row, { alignItems: 'center', maxWidth: 300 }]}>
        <View style={look.mark}>
          <Words style={look.markLetter}>{initial.toUpperCase()}</Words>
        </View>
        <Words style={[look.supplier, { maxWidth: 260 }]}>{supplier}</Words>
      </View>
      <View style={{ alignItems: 'flex-end' }}>
        <Words style={look.title}>{title}</Words>
        {copy ? <Words style={look.copy}>{copy}</Words> : null}
      </View>
    </View>
  );
}

/** A value under its label, a quarter of the page wide. */
export function Fact({ label, children }: { label: string; children: string }) {
  return (
    <View style={look.fact}>
      <Words style={look.label}>{label}</Words>
      <Words style={look.strong}>{children}</Words>
    </View>
  );
}

/** The foot of every page: what this is, and where in it the reader is. */
export function Foot({ children }: { children: string }) {
  return (
    <View style={look.foot} fixed>
      <Words>{children}</Words>
      <Text
        style={{ fontFamily: 'Latin' }}
        render={({ pageNumber, totalPages }) => documentWords().page(pageNumber, totalPages)}
      />
    </View>
  );
}
