import type { WebSocket } from 'ws';

/** One WebSocket as the protocol that is spoken over it sees it. */
export interface Socket {
  protocol: string;
  /** Resolves when the network has taken it: until then the client is behind. */
  send(text: string): Promise<void>;
  close(code: number, reason: string): void;
  onMessage(take: (text: string) => Promise<void>): void;
}

export interface Limits {
  /** Bytes of one message of the client's. */
  maxMessage: number;
  /** Bytes that may wait for the client to take them. */
  maxBuffered: number;
  /** Milliseconds between pings; a client that has not answered the last one is gone. */
  pingEvery: number;
}

export const usualLimits: Limits = {
  maxMessage: 4 * 1024 * 1024,
  maxBuffered: 16 * 1024 * 1024,
  pingEvery: 12_000,
};

interface Conversation {
  opened(socket: Socket): (code?: number, reason?: string) => Promise<void>;
  stopping: AbortSignal;
  limits: Limits;
  report(error: unknown): void;
}

// RFC 6455, section 7.4, and the registry that it makes.
const closeCodes = { goingAway: 1001, internalError: 1011, tryAgainLater: 1013 };

/** Lets a protocol be spoken over a WebSocket until either side ends it, the client is gone, or the server stops. */
export function converse(socket: WebSocket, conversation: Conversation): void {
  const { opened, stopping, limits, report } = conversation;
  const endPings = keepAlive(socket, limits.pingEvery);
  const inHand = new Set<Promise<void>>();
  const [hasEnded, ended] = latch<[code: number, reason: string]>();
  const end = (code: number, reason: string) => {
    endPings();
    stopping.removeEventListener('abort', stop);
    ended([code, reason]);
  };
  // What goes on is ended at once: the client may take its time to close its side.
  const close = (code: number, reason: string) => {
    socket.close(code, reason);
    end(code, reason);
  };
  const stop = () => {
    if (inHand.size === 0) close(closeCodes.goingAway, 'SERVER_STOPPING');
  };
  const take = async (work: Promise<void>) => {
    inHand.add(work);
    try {
      await work;
    } catch (error) {
      report(error);
      close(closeCodes.internalError, 'INTERNAL_SERVER_ERROR');
    }
    inHand.delete(work);
    if (stopping.aborted) stop();
  };
  const send = (text: string) => {
    if (socket.bufferedAmount > limits.maxBuffered) close(closeCodes.tryAgainLater, 'SLOW_CLIENT');
    return new Promise<void>((resolve) => {
      // What can't be sent any more needs no error: with the socket all ends that goes on over it.
      if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
      else resolve();
    });
  };
  const onMessage = (read: (text: string) => Promise<void>) =>
    socket.on('message', (data) => void take(read((data as Buffer).toString())));
  const closed = opened({ protocol: socket.protocol, send, close, onMessage });
  hasEnded.then((why) => closed(...why)).catch(report);
  // Such as a message that is too long: the socket is closed with the code that says so.
  socket.on('error', () => {});
  socket.on('close', (code, reason) => end(code, reason.toString()));
  stopping.addEventListener('abort', stop);
}

/** A promise that is resolved from outside. */
function latch<Value>(): [Promise<Value>, (value: Value) => void] {
  let open!: (value: Value) => void;
  return [new Promise((resolve) => (open = resolve)), open];
}

/** @returns ends it */
function keepAlive(socket: WebSocket, pingEvery: number): () => void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (answered) socket.ping();
    else socket.terminate();
    answered = false;
  }, pingEvery);
  return () => clearInterval(timer);
}
