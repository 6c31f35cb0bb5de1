import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Room } from "./room";
import { networkOfSocket } from "./visitor";

/** Guarantee: connections are bounded, for one address and for all, and what is new gets in: what was quiet longest goes. */

/** Requests that one connection may have sent without an answer: no browser sends a second, a program a few. */
const mostUnanswered = 32;

/** Those over which nothing was asked yet: of one address, and of all. */
const [ofOneSilent, ofSilent] = [300, 2_000];
/** Those over which something was: many people may share an address. */
const [ofOneAsking, ofAsking] = [2_000, 6_000];

const hangUp = (socket: Socket) => socket.destroy();

/** Bounds the connections of a server. Of a proxy of ours, which speaks for many, no number is too large for one. */
export function boundConnections(server: Server, isProxy: (socket: Socket) => boolean): void {
  const silent = new Room(ofOneSilent, ofSilent, hangUp);
  const asking = new Room(ofOneAsking, ofAsking, hangUp);
  const ownerOf = (socket: Socket) =>
    `${networkOfSocket(socket)}${isProxy(socket) ? ` ${socket.remotePort}` : ""}`;
  const unanswered = new WeakMap<Socket, number>();
  const count = (socket: Socket, by: 1 | -1) => {
    const counted = (unanswered.get(socket) ?? 0) + by;
    unanswered.set(socket, counted);
    return counted;
  };
  server.on("connection", (socket: Socket) => {
    silent.enter(ownerOf(socket), socket);
    socket.once("close", () => {
      silent.leave(socket);
      asking.leave(socket);
    });
  });
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    silent.leave(socket);
    response.once("close", () => count(socket, -1));
    if (count(socket, 1) > mostUnanswered) socket.destroy();
    if (!socket.destroyed) asking.enter(ownerOf(socket), socket);
  });
}
