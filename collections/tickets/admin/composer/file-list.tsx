import type { AttachmentView } from '../../files-view.ts';
import { fileSize } from '../thread/files.tsx';
import type { PendingFile } from './use-files.ts';
import { words } from './words.ts';

type Props = {
  files: readonly AttachmentView[];
  pending: readonly PendingFile[];
  disabled: boolean;
  onRemove: (id: string) => void;
  onStop: (key: string) => void;
};

/** Files that go with what is written, and those on their way. */
export function FileList({ files, pending, disabled, onRemove, onStop }: Props) {
  const text = words().files;
  if (files.length + pending.length === 0) return null;
  return (
    <ul className="desk-files">
      {files.map(({ id, filename, size }) => (
        <li key={id}>
          <span>{filename}</span>
          <small>{fileSize(size)}</small>
          <Remove disabled={disabled} name={filename} onPress={() => onRemove(id)} />
        </li>
      ))}
      {pending.map(({ key, name, percent, waits, problem }) => (
        <li className={problem ? 'desk-wrong' : undefined} key={key}>
          <span>{name}</span>
          <small role={problem ? 'alert' : undefined}>
            {problem ?? (waits ? text.waiting : text.sending(percent))}
          </small>
          <Remove disabled={false} name={name} onPress={() => onStop(key)} />
        </li>
      ))}
    </ul>
  );
}

function Remove({ name, disabled, onPress }: { name: string; disabled: boolean; onPress: () => void }) {
  return (
    <button
      aria-label={words().files.remove(name)}
      className="desk-x"
      disabled={disabled}
      onClick={onPress}
      type="button"
    >
      ×
    </button>
  );
}
