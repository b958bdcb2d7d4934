import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** `open` passes on, `shut` hangs up at once, `silent` takes what comes and answers nothing. */
type Mode = 'open' | 'shut' | 'silent';

export type TcpGate = {
  /** Stays the same whatever lies behind. */
  port: number;
  /** Sets what happens from now on; connections that stand are cut, what was held goes with them. */
  become(mode: Mode): void;
  /** Leads to another port of loopback from now on. */
  aimAt(port: number): void;
  /** Connections that are open right now. */
  connections(): number;
  /** Bytes that have come in from outside since the gate stands. */
  received(): number;
  /** Takes about so many more bytes from outside, then none; answers still pass. Resolves when they have come. */
  holdAfter(bytes: number): Promise<void>;
  /** Takes bytes again after `holdAfter`. */
  release(): void;
  close(): Promise<void>;
};

/** A door between two processes that a test can shut: the place behind looks down, hung or restarted. */
export async function tcpGate(target: number): Promise<TcpGate> {
  let behind = target;
  let mode: Mode = 'open';
  let received = 0;
  let hold: { at: number; reached: () => void } | null = null;
  const sockets = new Set<Socket>();
  const incomings = new Set<Socket>();
  const isHeld = () => hold !== null && received >= hold.at;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const passOn = (incoming: Socket, onward: Socket) => {
    incomings.add(incoming);
    incoming.on('close', () => incomings.delete(incoming));
    incoming.on('end', () => onward.end());
    onward.on('drain', () => isHeld() || incoming.resume());
    incoming.on('data', (chunk) => {
      received += chunk.length;
      if (!onward.write(chunk)) incoming.pause();
      if (!isHeld()) return;
      for (const each of incomings) each.pause();
      hold?.reached();
    });
    if (isHeld()) incoming.pause();
    onward.pipe(incoming);
  };
  const server = createServer((incoming) => {
    keep(incoming);
    if (mode === 'shut') return incoming.destroy();
    if (mode === 'silent') return incoming.resume();
    const onward = connect(behind, '127.0.0.1');
    keep(onward);
    incoming.on('close', () => onward.destroy());
    onward.on('close', () => incoming.destroy());
    passOn(incoming, onward);
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    become: (next) => {
      mode = next;
      hold = null;
      cut();
    },
    aimAt: (port) => {
      behind = port;
    },
    connections: () => sockets.size,
    received: () => received,
    holdAfter: (bytes) =>
      new Promise((reached) => {
        hold = { at: received + bytes, reached };
      }),
    release: () => {
      hold = null;
      for (const incoming of incomings) incoming.resume();
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        cut();
      }),
  };
}
