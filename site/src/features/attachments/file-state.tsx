import { attachmentLimit, attachmentMaxBytes } from '#collections/tickets/contract.ts';
import { Icon } from '#site/components/ui/icon.tsx';
import { refreshCw, wifiOff } from '#site/components/ui/icons.ts';
import { circleAlert, circleCheck } from '#site/components/ui/icons-common.ts';
import { words } from '#site/messages/attachments.ts';
import type { UploadItem, UploadProblem } from './upload-queue.ts';

/** How far one file is, or why it is not. */
export function FileState({ item }: { item: UploadItem }) {
  const w = words();
  switch (item.at) {
    case 'waiting':
      return <span className="text-sm text-ink-2">{w.waiting}</span>;
    case 'sending':
      return (
        <span className="flex items-center gap-3">
          <Bar {...item} />
          <span className="num shrink-0 text-sm text-ink-2">
            {item.percent < 100 ? w.sending(item.percent) : w.checking}
          </span>
        </span>
      );
    case 'paused':
      return (
        <>
          <Bar {...item} />
          <Said icon={wifiOff} tone="text-wait" text={w.paused} />
        </>
      );
    case 'done':
      return <Said icon={circleCheck} tone="text-ok" text={w.done} />;
    default:
      return item.problem.kind === 'left' ? (
        <Said icon={refreshCw} tone="text-wait" text={w.left} />
      ) : (
        <Said icon={circleAlert} tone="font-medium text-bad" text={problemText(item.problem)} />
      );
  }
}

function Said({ icon, tone, text }: { icon: string; tone: string; text: string }) {
  return (
    <span className={`flex items-start gap-1.5 text-sm ${tone}`}>
      <Icon icon={icon} size={16} className="mt-0.5" />
      {text}
    </span>
  );
}

function Bar({ name, percent }: { name: string; percent: number }) {
  return (
    <progress
      className="h-1.5 w-full min-w-0 appearance-none overflow-hidden rounded-full border-0 bg-line text-brand [&::-moz-progress-bar]:bg-brand [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-brand [&::-webkit-progress-value]:transition-[inline-size]"
      max={100}
      value={percent}
      aria-label={words().progress(name)}
    />
  );
}

/** Why a file is not there, in words for whoever chose it; what the server said stays as it came. */
export function problemText(problem: UploadProblem): string {
  const w = words();
  switch (problem.kind) {
    case 'words':
      return problem.text;
    case 'too_large':
      return w.tooLarge(attachmentMaxBytes / 1024 / 1024);
    case 'wrong_type':
      return w.wrongType;
    case 'empty':
      return w.empty;
    case 'too_many':
      return w.tooMany(attachmentLimit);
    case 'gone':
      return w.gone;
    case 'left':
      return w.left;
    case 'unreadable':
      return w.unreadable;
  }
}
