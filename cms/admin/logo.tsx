const mark = {
  borderRadius: '28%',
  background: 'var(--desk-brand)',
  color: 'var(--desk-brand-ink)',
  display: 'grid',
  placeItems: 'center',
  fontWeight: 700,
  flex: 'none',
} as const;

function Mark({ size }: { size: number }) {
  return (
    <span
      aria-hidden="true"
      style={{ ...mark, width: size, height: size, fontSize: size * 0.55, lineHeight: 1 }}
    >
      Q
    </span>
  );
}

/** On the log-in page. */
export function Logo() {
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 12, fontSize: 22, fontWeight: 650 }}>
      <Mark size={32} />
      QuickTechPro desk
    </div>
  );
}

/** In the panel's header; its place there is 18 pixels wide. */
export function Icon() {
  return <Mark size={18} />;
}
