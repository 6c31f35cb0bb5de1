import type { IncomingMessage, ServerResponse } from "node:http";
import { surrogateHeaders } from "@/newsroom/touched";
import { type FinishedPage, isFresh } from "./finished-pages";

/** Guarantee: an edge cache keeps only what is the same for everybody, and nothing longer than its tags hold. */

/** How an edge cache says that it is one (Edge Architecture Specification 1.0). */
const capability = "surrogate-capability";

/** Whether an edge cache asks, which may keep the answer. */
export const isEdge = ({ headers }: IncomingMessage) => headers[capability] !== undefined;

/**
 * Before an edge cache is answered: whatever was committed until now expires here. A purge is sent after the commit, so
 * whoever fetches again because of it never gets the words from before, however late the notification comes to this
 * node. Where that fails the request counts as anybody's, and nothing of the answer is kept.
 */
export async function catchUpForEdge(
  request: IncomingMessage,
  catchUp: (() => Promise<boolean>) | undefined,
): Promise<void> {
  if (!isEdge(request)) return;
  if (!(await catchUp?.())) delete request.headers[capability];
}

/**
 * Browsers ask again each time and get a 304; an edge cache keeps the page until one of its tags is purged, unless it
 * has changed while it was drawn. What is said to one person (`isPersonal`) only her browser keeps; without a page
 * nobody keeps the answer.
 */
export function setCaching(
  request: IncomingMessage,
  response: ServerResponse,
  page: FinishedPage | undefined,
  isPersonal = false,
): void {
  const keeper = isPersonal ? "private" : "public";
  response.setHeader("Cache-Control", page ? `${keeper}, max-age=0, must-revalidate` : "private, no-store");
  if (!page || isPersonal || !isEdge(request) || !isFresh(page)) return;
  const seconds = Math.floor((page.freshUntil - performance.now()) / 1000);
  if (seconds > 0) response.setHeaders(new Map(Object.entries(surrogateHeaders(page.tags, seconds))));
}
