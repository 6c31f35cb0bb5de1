import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { shortIdFrom } from "@/newsroom/short-id";
import { addressOf } from "./address";
import { Refused } from "./exchange";
import { Timing } from "./figures";
import { Answering } from "./listening";
import { Live } from "./live";

const [one, two] = [shortIdFrom(Buffer.alloc(16, 1)), shortIdFrom(Buffer.alloc(16, 2))];
const lookAtStories = vi.fn();
const lookAtBell = vi.fn();
const lookAtComments = vi.fn();
let live: Live;
let server: Server;
let answering: Answering;
let address: string;

beforeEach(async () => {
  vi.resetAllMocks();
  lookAtStories.mockImplementation(async (session: string, ids: string[]) => ({
    account: session.slice(0, 1),
    said: ids.map((id) => ({ id })),
  }));
  live = new Live({ lookAtStories, lookAtBell, lookAtComments });
  server = createServer();
  answering = new Answering(server, (request, response) => {
    const exchange = {
      request,
      response,
      address: addressOf("/api/live"),
      timing: new Timing(),
      visitor: { client: "x" },
    };
    const session = request.headers["x-session"];
    live
      .open(exchange, typeof session === "string" ? session : null, (look) => look())
      .catch((cause) => {
        response.writeHead(cause instanceof Refused ? cause.status : 500).end();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/live?stories=`;
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

const come = (session: string, stories: string) =>
  fetch(address + stories, { headers: { "x-session": session } });

/** What a line has said so far, and whether it has ended. */
function listenTo(answer: Response) {
  const heard = { text: "", isOver: false };
  const read = async () => {
    for await (const piece of answer.body ?? []) heard.text += Buffer.from(piece).toString();
  };
  void read()
    .catch(() => {})
    .finally(() => {
      heard.isOver = true;
    });
  return heard;
}

test("a line says what is so at once, and again when something is committed that concerns it", async () => {
  const heard = listenTo(await come("a1", `${one},nonsense,${one}`));
  await expect.poll(() => heard.text).toContain(`data: ${JSON.stringify([{ id: one }])}\n\n`);
  await expect.poll(() => lookAtStories.mock.calls.length).toBe(2);
  lookAtStories.mockImplementation(async () => ({ account: "a", said: ["anew"] }));
  live.hear(two);
  live.hear("session another");
  expect(lookAtStories).toHaveBeenCalledTimes(2);
  live.hear(one);
  await expect.poll(() => heard.text).toContain('data: ["anew"]\n\n');
  expect(lookAtStories).toHaveBeenLastCalledWith("a1", [one]);
});

test("a bell's line hears of what is for its person alone", async () => {
  lookAtBell.mockResolvedValue({ account: "a", said: [0] });
  const heard = listenTo(
    await fetch(address.replace("stories=", "bell=1"), { headers: { "x-session": "a1" } }),
  );
  await expect.poll(() => heard.text).toContain("data: [0]\n\n");
  await expect.poll(() => lookAtBell.mock.calls.length).toBe(2);
  lookAtBell.mockResolvedValue({ account: "a", said: [1] });
  live.hear("account b");
  live.hear(one);
  expect(lookAtBell).toHaveBeenCalledTimes(2);
  live.hear("account a");
  await expect.poll(() => heard.text).toContain("data: [1]\n\n");
});

test("many commits at once are one look more", async () => {
  const heard = listenTo(await come("a1", one));
  await expect.poll(() => heard.text).toContain("\n:\n\n");
  const before = lookAtStories.mock.calls.length;
  for (let count = 0; count < 50; count += 1) live.hear(one);
  await expect.poll(() => lookAtStories.mock.calls.length).toBeGreaterThan(before);
  expect(lookAtStories.mock.calls.length).toBeLessThanOrEqual(before + 2);
});

test("strangers, ended sessions and who sees none of what she asks for get no line", async () => {
  expect((await fetch(address + one)).status).toBe(403);
  expect((await come("a1", "nonsense")).status).toBe(403);
  expect((await fetch(address + one, { method: "HEAD", headers: { "x-session": "a1" } })).status).toBe(200);
  lookAtStories.mockResolvedValue({ account: "a", said: [] });
  expect((await come("a1", one)).status).toBe(404);
  lookAtStories.mockResolvedValue(null);
  expect((await come("a1", one)).status).toBe(403);
  expect(live.count).toBe(0);
});

test("a line ends with its session, and its page need not come again", async () => {
  const heard = listenTo(await come("a1", one));
  await expect.poll(() => heard.text).toContain("data:");
  lookAtStories.mockResolvedValue(null);
  live.hear("session a1");
  await expect.poll(() => heard.isOver).toBe(true);
  expect(heard.text).toContain("event: over\n");
  await expect.poll(() => live.count).toBe(0);
});

test("a database that is away ends no line", async () => {
  const heard = listenTo(await come("a1", one));
  await expect.poll(() => heard.text).toContain("\n:\n\n");
  lookAtStories.mockRejectedValue(new Error("away"));
  live.hear(one);
  await expect.poll(() => lookAtStories.mock.calls.length).toBe(3);
  lookAtStories.mockResolvedValue({ account: "a", said: ["back"] });
  live.hear(one);
  await expect.poll(() => heard.text).toContain('["back"]');
});

test("of one account only so many lines are open, and the oldest goes", async () => {
  const heard: ReturnType<typeof listenTo>[] = [];
  for (let count = 0; count < 13; count += 1) heard.push(listenTo(await come(`a${count}`, one)));
  await expect.poll(() => live.count).toBe(12);
  await expect.poll(() => heard.map(({ isOver }) => isOver)).toEqual([true, ...Array(12).fill(false)]);
  listenTo(await come("b1", one));
  await expect.poll(() => live.count).toBe(13);
});

test("a process that stops ends its lines and waits for none", async () => {
  const heard = listenTo(await come("a1", one));
  await expect.poll(() => heard.text).toContain("data:");
  live.end();
  await answering.end();
  expect(answering.waiting).toBe(0);
  await expect.poll(() => heard.isOver).toBe(true);
  expect(heard.text).not.toContain("event: over");
});
