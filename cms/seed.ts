import { parseArgs } from 'node:util';
import { createLocalReq, getPayload } from 'payload';
import { inTransaction } from '#toolkit/database.ts';
import { env } from './env.ts';
import config from './payload.config.ts';
import { fillBusiness, hasData } from './seed/fill.ts';
import { fillPeople, forgetLeftOvers, logInTable } from './seed/people.ts';
import { fillForScale } from './seed/scale/fill.ts';

const help = `Fills an empty database with the demo: catalogue, settings, notices, PIN codes, staff, one customer.

  --force   also when there is data: sets catalogue, settings and PIN codes back, adds what is missing
  --scale   then fills five years of made-up work in by COPY: 1 000 000 tickets and 5 000 000 messages, which takes
            more than half an hour and 30 GB; --tickets and --messages take other numbers
  --help    this text

SEED_PASSWORD gives everybody it makes the same password; without it each gets a random one, printed once.
`;

/** @returns what to tell the operator; nothing when there is data already and `quietly` */
async function seed(force: boolean, quietly: boolean): Promise<string> {
  if (env().APP_ENV === 'production')
    throw new Error('The demo is refused in production (APP_ENV=production).');
  const payload = await getPayload({ config });
  const req = await createLocalReq({}, payload);
  if (!force && (await hasData(req)))
    return quietly
      ? ''
      : 'The database has data already. Nothing was changed (--force fills it nevertheless).\n';
  await forgetLeftOvers(req);
  // All or nothing: whoever is killed half-way starts again with an empty database.
  const logIns = await inTransaction(req, async () => {
    await fillBusiness(req);
    return fillPeople(req, env().SEED_PASSWORD);
  });
  if (logIns.length === 0)
    return 'The demo is set back. Everybody was there already and keeps the password.\n';
  const remark = env().SEED_PASSWORD ? '' : '\nThese passwords are shown this once.\n';
  return `${logInTable(logIns)}\n${remark}`;
}

/** @returns what to tell the operator */
async function scale(tickets: number, messages: number): Promise<string> {
  if (!(tickets >= 1 && tickets <= 5_000_000 && messages >= tickets && messages <= tickets * 100))
    throw new Error('From 1 to 5 000 000 tickets, with 1 to 100 messages each.');
  const say = (line: string) => void process.stderr.write(`  ${line}\n`);
  const counts = await fillForScale(env().DATABASE_URL, { tickets, messages, until: new Date() }, say);
  return `Filled in: ${counts.tickets} tickets with ${counts.ticket_messages} messages.\n`;
}

try {
  const { values } = parseArgs({
    options: {
      force: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      tickets: { type: 'string', default: '1000000' },
      messages: { type: 'string', default: '5000000' },
      help: { type: 'boolean', default: false },
    },
  });
  process.stdout.write(values.help ? help : await seed(values.force, values.scale));
  if (values.scale && !values.help)
    process.stdout.write(await scale(Number(values.tickets), Number(values.messages)));
  process.exit(0);
} catch (error) {
  process.stderr.write(
    `The demo could not be filled in: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exit(1);
}
