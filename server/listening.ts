import type { RequestListener, Server, ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";

/**
 * Guarantee: a request that reached this process is answered, also while it stops, and its successor may listen before
 * that.
 */

/** Milliseconds in which whoever keeps a connection may ask once more, and hears that it closes. */
const graceful = 2_000;
/** Milliseconds after which even answers under way are cut off. */
const longest = 8_000;

/** Listens; where the platform can, also beside another process on the same port. Answers the port. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, reusePort: port !== 0 && process.platform === "linux" }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });
}

/** Answers requests, and knows how to stop doing so without cutting anybody off. */
export class Answering {
  private isEnding = false;
  /** By connection: an answer that stands behind another does not hear that its connection has ended. */
  private readonly unanswered = new Map<Socket, Set<ServerResponse>>();

  constructor(
    private readonly server: Server,
    answer: RequestListener,
  ) {
    server.on("connection", (socket: Socket) => {
      this.unanswered.set(socket, new Set());
      socket.once("close", () => this.unanswered.delete(socket));
    });
    server.on("request", (request, response) => {
      if (request.socket.destroyed) return;
      const own = this.unanswered.get(request.socket);
      own?.add(response);
      response.once("close", () => own?.delete(response));
      if (this.isEnding) response.setHeader("Connection", "close");
      answer(request, response);
    });
  }

  /** How many answers are waited for. */
  get waiting(): number {
    return [...this.unanswered.values()].reduce((sum, own) => sum + own.size, 0);
  }

  /** Takes no connection any more; each that is kept ends with its next answer, or soon. Resolves when none is left. */
  async end(): Promise<void> {
    this.isEnding = true;
    for (const response of [...this.unanswered.values()].flatMap((own) => [...own]))
      if (!response.headersSent) response.setHeader("Connection", "close");
    // Right after the loop has taken in whoever had already come: a socket that closes resets those it has not.
    for (let turn = 0; turn < 2; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    // The server's own `close` would cut off who is just about to ask.
    const ended = new Promise<unknown>((resolve) => NetServer.prototype.close.call(this.server, resolve));
    let idle: NodeJS.Timeout | undefined;
    const timers = [
      setTimeout(() => {
        idle = setInterval(() => this.server.closeIdleConnections(), 50);
      }, graceful),
      setTimeout(() => this.server.closeAllConnections(), longest),
    ];
    await ended;
    for (const timer of [...timers, idle]) clearTimeout(timer);
  }
}
