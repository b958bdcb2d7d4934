import type { Task, TaskList } from 'graphile-worker';
import type { BasePayload } from 'payload';
import type { JobName } from '#toolkit/jobs.ts';
import { applyPaymentEvent } from './apply-payment-event.ts';
import { cleanUp } from './clean-up.ts';
import { deliver } from './deliver.ts';
import { readJobInput } from './inputs.ts';
import { notice } from './notice.ts';
import { refund } from './send-refund.ts';
import { sweep } from './sweep-payments.ts';
import type { Handler } from './task.ts';

const handlers: { [Name in JobName]: Handler<Name> } = {
  notice,
  deliver,
  'apply-payment-event': applyPaymentEvent,
  'sweep-payments': sweep,
  'send-refund': refund,
  'clean-up': cleanUp,
};

/** Every job of the portal, for graphile-worker. */
export function taskList(payload: BasePayload): TaskList {
  return Object.fromEntries(Object.keys(handlers).map((name) => [name, task(payload, name as JobName)]));
}

function task<Name extends JobName>(payload: BasePayload, name: Name): Task {
  const handle = handlers[name](payload);
  return async (stored, helpers) => handle(readJobInput(name, stored), helpers);
}
