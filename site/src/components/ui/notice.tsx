import type { ReactNode } from 'react';
import { words } from '#site/messages/common.ts';
import { Icon } from './icon.tsx';
import { circleAlert, circleCheck, info, triangleAlert } from './icons-common.ts';
import type { NoticeTone } from './recipes/notice.ts';
import { notice, noticeText } from './recipes/notice.ts';

const icons = { ok: circleCheck, wait: triangleAlert, bad: circleAlert, info };

/** A message that appears in an island; it is read out when it does. */
export function Notice({
  tone,
  title,
  children,
}: {
  tone: NoticeTone;
  title?: string;
  children?: ReactNode;
}) {
  const w = words();
  const says = { ok: w.noticeGood, wait: w.noticeMind, bad: w.noticeProblem, info: w.noticeInfo }[tone];
  return (
    <div className={notice(tone)} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon icon={icons[tone]} size={20} className="mt-px" />
      <div className={noticeText}>
        <span className="sr-only">{says}: </span>
        {title && <b>{title}</b>}
        {children}
      </div>
    </div>
  );
}
