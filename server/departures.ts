import type { ServerResponse } from "node:http";
import { Room } from "./room";

/** Guarantee: answers that nobody takes fill no memory: they are bounded, for one visitor and for all, and the oldest go. */

const megabyte = 1024 * 1024;
/** Bytes of answers that this process still holds because their visitors read slowly, or not at all. */
const [ofOne, ofAll] = [32 * megabyte, 256 * megabyte];

export class Departures {
  private held = new Room<ServerResponse>(ofOne, ofAll, (response) => response.destroy());

  /** Watches an answer that was given until it has left. */
  watch(response: ServerResponse, client: string): void {
    const bytes = response.writableLength;
    if (bytes === 0 || !response.writableEnded || response.closed) return;
    response.once("close", () => this.held.leave(response));
    this.held.enter(client, response, bytes);
  }
}
