import type { Task, TaskList } from 'graphile-worker';
import type { BasePayload } from 'payload';
import type { JobName } from '#toolkit/jobs.ts';
import { countJob } from '../metrics/jobs.ts';
import { applyPaymentEvent } from './apply-payment-event.ts';
import { cleanUp } from './clean-up.ts';
import { closeSilent } from './close-resolved.ts';
import { deliver } from './deliver.ts';
import { endRecordingsDue } from './end-recordings.ts';
import { endSecretsLeft } from './end-secrets.ts';
import { followUnanswered } from './follow-waiting.ts';
import { handOut } from './hand-out.ts';
import { readJobInput, requestIdOfJob } from './inputs.ts';
import { noteBroken } from './note-breaches.ts';
import { notice } from './notice.ts';
import { refund } from './send-refund.ts';
import { sweep } from './sweep-payments.ts';
import { belongsTo, type Handler } from './task.ts';

const handlers: { [Name in JobName]: Handler<Name> } = {
  notice,
  deliver,
  'apply-payment-event': applyPaymentEvent,
  'sweep-payments': sweep,
  'send-refund': refund,
  'close-resolved': closeSilent,
  'follow-waiting': followUnanswered,
  'note-breaches': noteBroken,
  'hand-out': handOut,
  'end-secrets': endSecretsLeft,
  'end-recordings': endRecordingsDue,
  'clean-up': cleanUp,
};

/** Every job of the portal, for graphile-worker. */
export function taskList(payload: BasePayload): TaskList {
  return Object.fromEntries(Object.keys(handlers).map((name) => [name, task(payload, name as JobName)]));
}

function task<Name extends JobName>(payload: BasePayload, name: Name): Task {
  const handle = handlers[name](payload);
  return async (stored, helpers) => {
    const requestId = requestIdOfJob(stored, helpers.job.id);
    const began = performance.now();
    const done = (outcome: 'done' | 'failed') => {
      const ms = Math.round(performance.now() - began);
      countJob(name, outcome, ms);
      payload.logger.info({ requestId, job: name, outcome, attempt: helpers.job.attempts, ms }, 'job');
    };
    try {
      await belongsTo.run(requestId, async () => handle(readJobInput(name, stored), helpers));
    } catch (error) {
      done('failed');
      throw error;
    }
    done('done');
  };
}
