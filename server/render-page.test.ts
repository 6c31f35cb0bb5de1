import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { renderPage } from "./render-page";

test("a long page that waits for its reader is drawn whole", async () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  const page = await renderPage(
    (_request, response) => void Readable.from([chunk, chunk, chunk]).pipe(response),
    "/",
    {},
  );
  expect(page.body.length).toBe(3 * chunk.length);
});
