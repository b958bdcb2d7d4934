import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { createLocalReq, getPayload } from 'payload';
import pg from 'pg';
import { passwordProblem } from '#kernel/password.ts';
import { emailProblem, nameProblem, normaliseEmail } from '#kernel/people.ts';
import type { StaffRole } from '#toolkit/callers.ts';
import { staffRoles } from '#toolkit/callers.ts';
import { env } from './env.ts';
import { setStaffPassword } from './identities.ts';
import { inviteStaff, notePasswordSet, oneTimePassword } from './invite-staff.ts';
import config from './payload.config.ts';

const help = `Makes somebody a member of staff, or gives a member a new password.

  --email <address>    who
  --name <name>        how she is called; with a role this makes a new member
  --role <role>        ${staffRoles.join(', ')}; may be given several times
  --new-password       a member who is there already gets a new password and is logged out everywhere
  --password-stdin     the password is read from the input; without it a random one is printed once
                       (in production it is always read from the input)
`;

/** A mistake of the person at the keyboard: told without a stack. */
class Misuse extends Error {}

type Options = {
  email: string;
  name?: string;
  roles: StaffRole[];
  newPassword: boolean;
  passwordFromInput: boolean;
};

function readOptions(): Options | null {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true, default: [] },
      'new-password': { type: 'boolean', default: false },
      'password-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const email = values.email ?? '';
  const problem = emailProblem(email) ?? (values.name === undefined ? null : nameProblem(values.name));
  if (problem) throw new Misuse(problem);
  const isRole = (role: string): role is StaffRole => (staffRoles as readonly string[]).includes(role);
  const unknown = values.role.find((role) => !isRole(role));
  if (unknown) throw new Misuse(`There is no role “${unknown}”. Roles: ${staffRoles.join(', ')}.`);
  const roles = values.role.filter(isRole);
  const newPassword = values['new-password'];
  if (!newPassword && (values.name === undefined || roles.length === 0))
    throw new Misuse('A new member needs --name and --role.');
  return {
    email: normaliseEmail(email),
    name: values.name,
    roles,
    newPassword,
    passwordFromInput: values['password-stdin'],
  };
}

async function readPassword({ email, name, passwordFromInput }: Options): Promise<string> {
  if (!passwordFromInput) {
    if (env().APP_ENV === 'production')
      throw new Misuse('In production no password is printed: give one with --password-stdin.');
    return oneTimePassword();
  }
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const problem =
    password.length < 12
      ? 'Staff passwords have at least 12 characters.'
      : passwordProblem(password, { email, name });
  if (problem) throw new Misuse(problem);
  return password;
}

async function run(options: Options): Promise<string> {
  const { email, name, roles, newPassword, passwordFromInput } = options;
  const password = await readPassword(options);
  const shown = passwordFromInput ? '' : `Password, shown this once: ${password}\n`;
  const req = await createLocalReq({}, await getPayload({ config }));
  if (!newPassword) {
    const { isNew } = await inviteStaff(req, {
      email,
      name: name ?? '',
      roles,
      password,
    });
    if (!isNew) throw new Misuse(`${email} is a member already. A new password: --new-password`);
  }
  // Also for a new member: an identity that was left without its row would have kept an older password.
  const pool = new pg.Pool({ connectionString: env().DATABASE_URL, max: 1 });
  const known = await setStaffPassword(pool, { email, password });
  await pool.end();
  if (!known) throw new Misuse(`${email} is no member of staff.`);
  if (newPassword) await notePasswordSet(req, email);
  return `${newPassword ? 'Changed' : 'Made a member'}: ${email}\n${shown}`;
}

try {
  const options = readOptions();
  process.stdout.write(options ? await run(options) : help);
  process.exit(0);
} catch (error) {
  const misuse = error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS');
  process.stderr.write(
    misuse
      ? `${(error as Error).message}\n\n${help}`
      : `${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(misuse ? 2 : 1);
}
