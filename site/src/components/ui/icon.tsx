type Props = {
  /** One of the constants of `icons.ts`, so that an island carries only the pictures it shows. */
  icon: string;
  size?: 16 | 18 | 20 | 24 | 28;
  className?: string;
};

/** A picture beside words; hidden from screen readers. */
export function Icon({ icon, size = 18, className = '' }: Props) {
  return (
    <svg
      className={`icon ${className}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of icons.ts
      dangerouslySetInnerHTML={{ __html: icon }}
    />
  );
}
