import type { ReactNode } from 'react';
import { Icon } from '#site/components/ui/icon.tsx';
import { circleCheck, info, triangleAlert } from '#site/components/ui/icons-common.ts';

type NoteTone = 'ok' | 'info' | 'wait' | 'quiet';

const looks: Record<NoteTone, { icon: string; colour: string }> = {
  ok: { icon: circleCheck, colour: 'text-ok' },
  info: { icon: info, colour: 'text-info' },
  wait: { icon: triangleAlert, colour: 'text-wait' },
  quiet: { icon: info, colour: 'text-ink-3' },
};

/** A remark below a field that refuses nothing. */
export function FieldNote({ tone, children }: { tone: NoteTone; children: ReactNode }) {
  const { icon, colour } = looks[tone];
  return (
    <p className="flex items-start gap-1.5 text-sm text-ink">
      <Icon icon={icon} size={16} className={`mt-0.5 ${colour}`} />
      <span>{children}</span>
    </p>
  );
}
