import type { IncomingMessage } from 'node:http';
import { networkOf } from '#kernel/network.ts';

/** A person sends a form or a few files at once; an office behind one address a few dozen. */
const mostAtOnce = 64;

export type OpenBodies = {
  /** False when this many requests from the same network are still being sent; otherwise counts it until it is. */
  enter(req: IncomingMessage, clientIp: string): boolean;
};

/** Counts the requests whose bodies are still on their way, each of which keeps a connection to the server behind. */
export function createOpenBodies(): OpenBodies {
  const open = new Map<string, number>();
  return {
    enter(req, clientIp) {
      const network = networkOf(clientIp);
      const now = open.get(network) ?? 0;
      if (now >= mostAtOnce) return false;
      open.set(network, now + 1);
      let isOpen = true;
      const leave = () => {
        if (!isOpen) return;
        isOpen = false;
        const left = (open.get(network) ?? 1) - 1;
        if (left > 0) open.set(network, left);
        else open.delete(network);
      };
      req.once('end', leave);
      req.once('close', leave);
      return true;
    },
  };
}
