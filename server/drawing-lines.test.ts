import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { DrawingLines, Overloaded } from "./drawing-lines";

test("a long page that waits for its reader is drawn whole", async () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  const lines = new DrawingLines((_request, response) => {
    Readable.from([chunk, chunk, chunk]).pipe(response);
  });
  expect((await lines.draw("readers", "/", {})).body.length).toBe(3 * chunk.length);
});

test("so many at once, the others in order, and no endless line", async () => {
  const begun: string[] = [];
  const gates = new Map<string, () => void>();
  const lines = new DrawingLines(async ({ url = "" }, response) => {
    begun.push(url);
    await new Promise<void>((resolve) => gates.set(url, resolve));
    if (url === "/0") throw new Error("fails");
    response.end(url);
  });
  const draw = (number: number) => lines.draw("search", `/${number}`, {});
  const works = Array.from({ length: 62 }, (_, number) => draw(number));
  await expect(draw(62)).rejects.toThrow(Overloaded);
  expect(begun).toEqual(["/0", "/1"]);
  gates.get("/0")?.();
  await expect(works[0]).rejects.toThrow("fails");
  expect(begun).toEqual(["/0", "/1", "/2"]);
  const ended = Promise.all(works.slice(1));
  for (let number = 1; number < 62; number += 1) {
    gates.get(`/${number}`)?.();
    await works[number];
  }
  await ended;
  expect(begun).toEqual(works.map((_, number) => `/${number}`));
});

test("a full line holds up nobody in another", async () => {
  const lines = new DrawingLines(({ url }, response) => {
    if (url !== "/wait") response.end();
  });
  for (let stranger = 0; stranger < 62; stranger += 1)
    void lines.draw("entrance", "/wait", {}).catch(() => undefined);
  await expect(lines.draw("entrance", "/", {})).rejects.toThrow(Overloaded);
  for (const line of ["readers", "newsroom", "answers", "search"] as const)
    expect((await lines.draw(line, "/", {})).status).toBe(200);
});
