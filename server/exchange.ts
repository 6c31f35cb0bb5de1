import type { IncomingMessage, ServerResponse } from "node:http";
import type { BlockList } from "node:net";
import type { Language } from "@/newsroom/language/rules";
import type { Address } from "./address";
import type { Timing } from "./figures";
import type { PlainStatus } from "./plain-page";
import type { Visitor } from "./visitor";

/** Guarantee: what a request brought is found out once, and every part of the door goes by that. */

export type DoorSettings = {
  /** SITE_URL: the address every absolute link names. */
  siteUrl: URL;
  /** Other names of this very machine that a demonstration answers to besides; in real use there are none. */
  otherNames: URL[];
  trusted: BlockList;
  isDevelopment: boolean;
  /** Known only to this process: opens /api/internal, and marks what Next fetches of itself. */
  internalToken: string;
  /** Ids of the actions that were built; undefined in development, where they come as one goes. */
  actions: ReadonlySet<string> | undefined;
  /** The folder in which files lie while they arrive. */
  arrivals: string;
  /** Expires what was committed until now, false when it cannot; only where an edge cache is purged by us. */
  catchUp: (() => Promise<boolean>) | undefined;
};

/** A request on its way, with what it asks for, who sent it and how long that took. */
export type Exchange<At extends Address = Address> = {
  request: IncomingMessage;
  response: ServerResponse;
  address: At;
  timing: Timing;
  visitor: Visitor;
  /** In which the visitor is answered, where that is known better than by the address. */
  language?: Language | undefined;
};

/** What is for people who sign in, for programs, or a picture. */
export type ForwardedAddress = Extract<Address, { area: "media" | "api" | "desk" | "static" }>;

/** Thrown to answer a visitor with a plain page; `retryAfter` in seconds. */
export class Refused extends Error {
  constructor(
    readonly status: PlainStatus,
    readonly retryAfter?: number,
  ) {
    super(`refused with ${status}`);
  }
}
