import { Icon } from '#site/components/ui/icon.tsx';
import { circleAlert, clock } from '#site/components/ui/icons-common.ts';
import { words } from '#site/messages/thread.ts';
import { MessageFiles } from './message-files.tsx';
import { Bubble, MessageFrame, quietButton } from './message-frame.tsx';
import type { Outgoing } from './thread-state.ts';

type Props = {
  item: Outgoing;
  author: string;
  onAgain: () => void;
  onChange: () => void;
  onDiscard: () => void;
};

/** A message on its way: shown at once, and said honestly that it is not there yet. */
export function OutgoingMessage({ item, author, onAgain, onChange, onDiscard }: Props) {
  const w = words().state;
  const isMoving = item.at === 'queued' || item.at === 'sending';
  return (
    <MessageFrame by={{ author: 'you', authorName: author, at: item.writtenAt }}>
      <div className={isMoving ? 'opacity-70' : undefined}>
        <Bubble html={item.html} own />
        <MessageFiles files={item.attachments} />
      </div>
      <div className="-mb-3 -ml-2 flex flex-wrap items-center gap-x-1 text-sm">
        <span
          className={`inline-flex min-h-11 items-center gap-1.5 px-2 ${item.at === 'refused' ? 'font-medium text-bad' : 'text-ink-2'}`}
        >
          <Icon icon={item.at === 'refused' ? circleAlert : clock} size={16} />
          {isMoving ? w.sending : item.at === 'waiting' ? w.waiting : `${w.refused}: ${item.problem ?? ''}`}
        </span>
        {!isMoving && (
          <button type="button" className={quietButton} onClick={onAgain}>
            {w.again}
          </button>
        )}
        {item.at === 'refused' && (
          <>
            <button type="button" className={quietButton} onClick={onChange}>
              {w.change}
            </button>
            <button type="button" className={quietButton} onClick={onDiscard}>
              {w.discard}
            </button>
          </>
        )}
      </div>
    </MessageFrame>
  );
}
