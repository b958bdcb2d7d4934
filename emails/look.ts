import type { CSSProperties } from 'react';

/** The light tokens. Mail programs know no variables, so each colour also has a class for the dark ones. */
const light = {
  paper: '#f6f5f1',
  surface: '#ffffff',
  line: '#e4e1d9',
  ink: '#14202b',
  ink2: '#4a5763',
  ink3: '#66727d',
  brand: '#0b5f6b',
  brandInk: '#ffffff',
  brandSoft: '#e2f0f0',
  waitSoft: '#fdf1dc',
  wait: '#7a4800',
} as const;

const font =
  'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Kannada", "Noto Sans Devanagari", sans-serif';

export const styles = {
  paper: { backgroundColor: light.paper, fontFamily: font, margin: 0, padding: '24px 12px' },
  container: { maxWidth: '560px', width: '100%', margin: '0 auto' },
  brand: { fontSize: '16px', fontWeight: 650, color: light.ink, margin: 0, lineHeight: '28px' },
  mark: {
    width: '28px',
    height: '28px',
    borderRadius: '8px',
    backgroundColor: light.brand,
    color: light.brandInk,
    fontSize: '15px',
    fontWeight: 700,
    textAlign: 'center',
    lineHeight: '28px',
  },
  card: {
    backgroundColor: light.surface,
    border: `1px solid ${light.line}`,
    borderRadius: '10px',
    padding: '28px 32px 18px',
    margin: '16px 0',
  },
  title: {
    fontSize: '22px',
    lineHeight: '1.25',
    letterSpacing: '-0.01em',
    fontWeight: 650,
    color: light.ink,
    margin: '0 0 16px',
  },
  subtitle: { fontSize: '16px', lineHeight: '1.4', fontWeight: 620, color: light.ink, margin: '24px 0 8px' },
  text: {
    fontSize: '15px',
    lineHeight: '1.55',
    color: light.ink,
    margin: '0 0 14px',
    overflowWrap: 'anywhere',
  },
  quiet: {
    fontSize: '13px',
    lineHeight: '1.5',
    color: light.ink2,
    margin: '0 0 10px',
    overflowWrap: 'anywhere',
  },
  link: { color: light.brand, fontWeight: 570, textDecoration: 'underline' },
  button: {
    display: 'block',
    backgroundColor: light.brand,
    color: light.brandInk,
    borderRadius: '6px',
    padding: '13px 20px',
    fontSize: '15px',
    lineHeight: '20px',
    fontWeight: 600,
    textAlign: 'center',
    textDecoration: 'none',
  },
  amount: {
    fontSize: '30px',
    lineHeight: '1.2',
    fontWeight: 650,
    letterSpacing: '-0.02em',
    color: light.ink,
    margin: '0 0 16px',
    fontVariantNumeric: 'tabular-nums',
  },
  facts: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse', margin: '4px 0 20px' },
  label: {
    fontSize: '14px',
    lineHeight: '1.45',
    color: light.ink2,
    padding: '8px 12px 8px 0',
    borderTop: `1px solid ${light.line}`,
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: 400,
    // A phone's width is shared, or a long label would leave its value room for three letters.
    width: '38%',
  },
  value: {
    fontSize: '14px',
    lineHeight: '1.45',
    color: light.ink,
    fontWeight: 570,
    padding: '8px 0',
    borderTop: `1px solid ${light.line}`,
    verticalAlign: 'top',
    textAlign: 'right',
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
  list: { margin: '0 0 14px', paddingLeft: '20px', fontSize: '15px', lineHeight: '1.55', color: light.ink },
  item: { marginBottom: '6px' },
  notice: {
    backgroundColor: light.waitSoft,
    color: light.wait,
    borderRadius: '6px',
    padding: '12px 14px',
    fontSize: '14px',
    lineHeight: '1.5',
    margin: '4px 0 16px',
  },
  quote: {
    borderLeft: `3px solid ${light.brand}`,
    backgroundColor: light.brandSoft,
    borderRadius: '0 6px 6px 0',
    padding: '12px 16px 1px',
    margin: '0 0 16px',
  },
  quoted: {
    fontSize: '15px',
    lineHeight: '1.55',
    color: light.ink,
    margin: '0 0 11px',
    overflowWrap: 'anywhere',
  },
  foot: {
    fontSize: '12px',
    lineHeight: '1.6',
    color: light.ink3,
    margin: '0 0 6px',
    overflowWrap: 'anywhere',
  },
} as const satisfies Record<string, CSSProperties>;

/** Dark colours for programs that keep to the scheme, smaller edges for phones. No address, no image in it. */
export const sheet = `
body{margin:0!important}
@media (max-width:480px){.m-card{padding:22px 18px 12px!important}.m-paper>table>tbody>tr>td{padding:16px 8px!important}}
@media (prefers-color-scheme:dark){
.m-paper,.m-paper>table>tbody>tr>td{background-color:#0f151b!important}
.m-card{background-color:#171f27!important;border-color:#2a3540!important}
.m-ink{color:#eef2f4!important}.m-ink2{color:#b4bfc8!important}.m-ink3{color:#93a0ab!important}
.m-line{border-color:#2a3540!important}
.m-link{color:#6fd0d6!important}
.m-fill{background-color:#2a9aa3!important;color:#04191c!important}
.m-quote{background-color:#12303a!important;border-color:#2a9aa3!important}
.m-notice{background-color:#3a2b10!important;color:#f0b95c!important}
}`;
