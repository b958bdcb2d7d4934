import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What the responder says to a command; null says nothing at all, `drop` hangs up. */
export type Answers = Partial<
  Record<
    'greeting' | 'EHLO' | 'STARTTLS' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'content',
    string | null | 'drop'
  >
>;

export type SmtpResponder = {
  url: string;
  /** Every command line received, in order. */
  commands: string[];
  /** The mails whose final dot arrived, answered or not. */
  mails: string[];
  /** Sockets opened so far. */
  connections(): number;
  close(): Promise<void>;
};

const friendly = {
  greeting: '220 test',
  EHLO: '250-test\r\n250 AUTH PLAIN',
  STARTTLS: '454 not available',
  AUTH: '235 ok',
  MAIL: '250 ok',
  RCPT: '250 ok',
  DATA: '354 go on',
  content: '250 stored',
};

/** A mail server on loopback that answers each command as told, so that a test can break any step. */
export async function smtpResponder(answers: Answers = {}): Promise<SmtpResponder> {
  const says: Answers = { ...friendly, ...answers };
  const commands: string[] = [];
  const mails: string[] = [];
  const sockets = new Set<Socket>();
  let opened = 0;

  const server = createServer((socket) => {
    opened += 1;
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    let waiting = '';
    let inContent = false;
    const say = (answer: string | null | undefined) => {
      if (answer === 'drop') socket.destroy();
      else if (answer) socket.write(`${answer}\r\n`);
    };
    say(says.greeting);
    socket.on('data', (chunk) => {
      waiting += chunk.toString('utf8');
      for (;;) {
        const mark = inContent ? '\r\n.\r\n' : '\r\n';
        const end = waiting.indexOf(mark);
        if (end < 0) return;
        const part = waiting.slice(0, end);
        waiting = waiting.slice(end + mark.length);
        if (inContent) {
          inContent = false;
          mails.push(part);
          say(says.content);
          continue;
        }
        commands.push(part);
        const verb = part.split(/[ :]/)[0]?.toUpperCase() ?? '';
        if (verb === 'QUIT') {
          socket.end('221 bye\r\n');
        } else if (verb in says) {
          const answer = says[verb as keyof Answers];
          inContent = verb === 'DATA' && answer?.startsWith('354') === true;
          say(answer);
        } else {
          say('250 ok');
        }
      }
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    commands,
    mails,
    connections: () => opened,
    close: () =>
      new Promise((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
}
