import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

/** `open` passes on, `shut` hangs up at once, `silent` takes what comes and answers nothing. */
type Mode = 'open' | 'shut' | 'silent';

export type TcpGate = {
  /** Stays the same whatever lies behind. */
  port: number;
  /** Sets what happens from now on; connections that stand are cut. */
  become(mode: Mode): void;
  /** Leads to another port of loopback from now on. */
  aimAt(port: number): void;
  /** Connections that are open right now. */
  connections(): number;
  close(): Promise<void>;
};

/** A door between two processes that a test can shut: the place behind looks down, hung or restarted. */
export async function tcpGate(target: number): Promise<TcpGate> {
  let behind = target;
  let mode: Mode = 'open';
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((incoming) => {
    keep(incoming);
    if (mode === 'shut') return incoming.destroy();
    if (mode === 'silent') return incoming.resume();
    const onward = connect(behind, '127.0.0.1');
    keep(onward);
    incoming.on('close', () => onward.destroy());
    onward.on('close', () => incoming.destroy());
    incoming.pipe(onward).pipe(incoming);
  });
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    become: (next) => {
      mode = next;
      cut();
    },
    aimAt: (port) => {
      behind = port;
    },
    connections: () => sockets.size,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        cut();
      }),
  };
}
