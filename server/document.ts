import type { IncomingMessage, ServerResponse } from "node:http";

/** A page asked for by a browser's address bar or a plain link, not a part of one fetched by Next's router. */
export function isDocument({ method, url = "", headers }: IncomingMessage): boolean {
  const isRead = method === "GET" || method === "HEAD";
  return (
    isRead && headers.rsc === undefined && !/^\/(?:api|desk\/media)\//.test(url) && !/[?&]_rsc=/.test(url)
  );
}

/** Sends to another address; nobody keeps that. */
export function redirect(response: ServerResponse, to: string, status = 308): void {
  response.writeHead(status, { Location: to, "Cache-Control": "no-store", "Content-Length": 0 });
  response.end();
}
