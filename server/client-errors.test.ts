import { createServer, type Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { answerClientError } from "./client-errors";

let server: Server;
beforeAll(async () => {
  server = createServer({ maxHeaderSize: 16 * 1024 }, (_request, response) => response.end());
  server.on("clientError", answerClientError);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function say(words: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  socket.write(words);
  return text(socket);
}

test.each([
  [`GET /en/search?q=${"%D8%B3".repeat(3000)} HTTP/1.1\r\nHost: x\r\n\r\n`, "414", 'lang="en"'],
  [`GET /ar/search?q=${"%D8%B3".repeat(9000)} HTTP/1.1\r\nHost: x\r\n\r\n`, "414", 'lang="ar"'],
  [`GET / HTTP/1.1\r\nHost: x\r\nCookie: ${"a".repeat(20_000)}\r\n\r\n`, "400", 'lang="ar"'],
  ["GET / HTTP/1.1\r\nHo st: x\r\n\r\n", "400", 'lang="ar"'],
])("what cannot be read is answered by a page (%#)", async (words, status, language) => {
  const answer = await say(words);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toContain("Content-Security-Policy: default-src 'none'");
  expect(answer).toContain(language);
  expect(answer.trimEnd()).toMatch(/<\/html>$/);
});
