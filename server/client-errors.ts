import { STATUS_CODES } from "node:http";
import type { Duplex } from "node:stream";
import { languageKeys } from "@/newsroom/language/rules";
import { plainHeaders, plainPage } from "./plain-page";

/** Guarantee: also who sends what Node cannot read as a request is told so by a page. */

type ClientError = NodeJS.ErrnoException & { rawPacket?: Buffer };

/** An address whose search is thousands of letters fills the head by itself. */
const longestAddress = 2048;

/** Answers instead of Node, which says nothing but a status. */
export function answerClientError(error: ClientError, socket: Duplex): void {
  if (!socket.writable || error.code === "ECONNRESET") return void socket.destroy();
  const head = error.rawPacket?.toString("latin1") ?? "";
  const [, edition = ""] = /^[A-Z]+ \/([a-z]*)/.exec(head) ?? [];
  const isAddress = error.code === "HPE_HEADER_OVERFLOW" && head.search(/\r\n|$/) > longestAddress;
  // Who is slow hears what a connection that was cut would: nobody reads it.
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT") return void socket.destroy();
  const status = isAddress ? 414 : 400;
  const language = languageKeys.find((key) => key === edition) ?? languageKeys[0];
  const page = Buffer.from(
    plainPage(status, { language, front: edition === language ? `/${edition}` : "/" }),
  );
  const headers = Object.entries({ ...plainHeaders(page), Connection: "close" });
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join("\r\n");
  socket.end(
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n\r\n`), page]),
  );
}
