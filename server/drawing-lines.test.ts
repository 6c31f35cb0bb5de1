import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { DrawingLines, type Line } from "./drawing-lines";
import { Overloaded } from "./turnstile";

const from = (client: number | string, account?: string) => ({
  client: String(client),
  ...(account && { account }),
});

test("a long page that waits for its reader is drawn whole", async () => {
  const chunk = Buffer.alloc(64 * 1024, "x");
  const lines = new DrawingLines((_request, response) => {
    Readable.from([chunk, chunk, chunk]).pipe(response);
  });
  expect((await lines.draw("readers", from(1), { url: "/", headers: {} })).body.length).toBe(
    3 * chunk.length,
  );
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
  const draw = (number: number) => lines.draw("search", from(number), { url: `/${number}`, headers: {} });
  const works = Array.from({ length: 62 }, (_, number) => draw(number));
  await expect(draw(62)).rejects.toThrow(Overloaded);
  expect(begun).toEqual(["/0", "/1"]);
  gates.get("/0")?.();
  await expect(works[0]).rejects.toThrow("fails");
  // The place rests for as long as its work took.
  await vi.waitFor(() => expect(begun).toEqual(["/0", "/1", "/2"]));
  const ended = Promise.all(works.slice(1));
  for (let number = 1; number < 62; number += 1) {
    await vi.waitFor(() => expect(gates.has(`/${number}`)).toBe(true), { interval: 1 });
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
  const draw = (line: Line, client: number, url = "/") =>
    lines.draw(line, from(client), { url, headers: {} });
  for (let stranger = 0; stranger < 62; stranger += 1)
    void draw("entrance", stranger, "/wait").catch(() => undefined);
  await expect(draw("entrance", 62)).rejects.toThrow(Overloaded);
  for (const line of ["readers", "newsroom", "answers", "search", "forms", "pictures"] as const)
    expect((await draw(line, 62)).status).toBe(200);
});

test("what was sent reaches Next whole, by the method it was sent with", async () => {
  const lines = new DrawingLines((request, response) => {
    response.statusCode = 201;
    response.setHeader("x-method", request.method ?? "");
    request.pipe(response);
  });
  const pieces = () => [Buffer.from("خبر "), Buffer.from("عاجل")];
  const { status, headers, body } = await lines.draw("forms", from(1), {
    url: "/",
    headers: {},
    method: "PUT",
    sent: { pieces },
  });
  expect([status, headers["x-method"], body.toString()]).toEqual([201, "PUT", "خبر عاجل"]);
});

test.each([
  ["an account, from whatever address", 60, (number: number) => from(number, "layla")],
  ["an address, by whatever account", 150, (number: number) => from(1, `person ${number}`)],
])("in the newsroom so many places are for %s", async (_, most, visitor) => {
  const lines = new DrawingLines(() => {});
  let refused = 0;
  for (let number = 0; number < most + 10; number += 1)
    lines.draw("newsroom", visitor(number), { url: "/", headers: {} }).catch(() => {
      refused += 1;
    });
  await vi.waitFor(() => expect(refused).toBe(10));
});
