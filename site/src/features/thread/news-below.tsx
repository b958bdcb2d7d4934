import { Icon } from '#site/components/ui/icon.tsx';
import { button } from '#site/components/ui/recipes/button.ts';

/** From Lucide (https://lucide.dev), ISC licence, © Lucide contributors. */
const arrowDown = '<path d="M12 5v14"/><path d="m19 12-7 7-7-7"/>';

type Props = {
  label: string;
  /** Id of the first message that is out of sight. */
  first: string;
  onSeen: () => void;
};

/** Leads to what came while she read further up. */
export default function NewsBelow({ label, first, onSeen }: Props) {
  return (
    <button
      type="button"
      className={`${button({ variant: 'primary' })} fixed bottom-24 left-1/2 z-20 -translate-x-1/2 rounded-full! shadow-card tab:bottom-6`}
      onClick={() => {
        const message = document.getElementById(`m-${first}`);
        message?.scrollIntoView({ block: 'center' });
        message?.focus({ preventScroll: true });
        onSeen();
      }}
    >
      {label}
      <Icon icon={arrowDown} />
    </button>
  );
}
