import { useEffect, useId, useRef, useState } from 'react';
import { doors, get, leaveForLogIn } from '#collections/tickets/admin/desk-api.ts';
import type { DeskTicketView } from '#collections/tickets/desk-ticket-view.ts';
import { sendFile } from '#collections/uploads/client/send-file.ts';
import { isRecordingType, recordingMaxBytes, recordingTypes } from '../rules/recording.ts';
import { words } from './words.ts';

type Props = { ticket: string; onTicket: (ticket: DeskTicketView) => void };

/** Sends a video and has it kept as the recording of a session. It goes on after a break like any file. */
export function AddRecording({ ticket, onTicket }: Props) {
  const id = useId();
  const text = words();
  const [state, setState] = useState<number | 'paused' | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function send(file: File): Promise<void> {
    setProblem(problemOf(file));
    if (problemOf(file)) return;
    const stop = new AbortController();
    running.current = stop;
    setState(0);
    const finish = { door: 'recording', input: { ticket } };
    const way = { door: doors.uploads, finish, unexpected: text.failed, onSignedOut: leaveForLogIn };
    const end = await sendFile(file, way, stop.signal, (progress) =>
      setState(progress === 'paused' ? progress : progress.percent),
    );
    setState(null);
    if (end && 'problem' in end) setProblem(end.problem.kind === 'words' ? end.problem.text : text.failed);
    if (!end || 'problem' in end) return;
    const { data } = await get<DeskTicketView>(doors.ticket(ticket));
    if (data) onTicket(data);
  }

  return (
    <div className="desk-form">
      {state === null ? (
        <>
          <label htmlFor={id}>{text.add}</label>
          <input
            accept={recordingTypes.join()}
            id={id}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void send(file);
            }}
            type="file"
          />
        </>
      ) : (
        <div className="desk-buttons">
          <span role="status">{state === 'paused' ? text.paused : text.sending(state)}</span>
          <button className="desk-button" onClick={() => running.current?.abort()} type="button">
            {text.stop}
          </button>
        </div>
      )}
      {problem && (
        <p className="desk-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

function problemOf({ type, size }: File): string | null {
  if (!isRecordingType(type)) return words().wrongType;
  return size > recordingMaxBytes ? words().tooLarge(recordingMaxBytes / 1024 / 1024) : null;
}
