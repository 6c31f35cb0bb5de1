import { Agent, createServer, get, type IncomingMessage, type Server } from "node:http";
import { connect } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { freePort } from "@/platform/free-port";
import { Answering, listen } from "./listening";

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
let servers: Server[] = [];
afterEach(() => {
  for (const server of servers) server.close();
  servers = [];
  agent.destroy();
});

/** A process that answers its name, when it is let go. */
async function start(name: string, port: number, letGo: Promise<void> = Promise.resolve()) {
  const server = createServer();
  servers.push(server);
  const answering = new Answering(server, (_, response) => void letGo.then(() => response.end(name)));
  await listen(server, port, "127.0.0.1");
  return answering;
}

type Answer = { text: string; connection: string | undefined };
const ask = (port: number, options: { agent?: Agent } = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const read = async (message: IncomingMessage) => {
      let text = "";
      for await (const piece of message) text += piece;
      resolve({ text, connection: message.headers.connection });
    };
    get({ port, host: "127.0.0.1", ...options }, (message) => void read(message)).on("error", reject);
  });

test("a connection that is kept gets its next answer while the process ends, and hears that it closes", async () => {
  const port = await freePort();
  const answering = await start("old", port);
  expect(await ask(port, { agent })).toEqual({ text: "old", connection: "keep-alive" });
  const ended = answering.end();
  expect(await ask(port, { agent })).toEqual({ text: "old", connection: "close" });
  await ended;
});

test("an answer under way is finished, and says that its connection closes", async () => {
  const port = await freePort();
  let letGo = () => {};
  const answering = await start(
    "old",
    port,
    new Promise((resolve) => {
      letGo = resolve;
    }),
  );
  const asked = ask(port, { agent });
  await new Promise<void>((resolve) => servers[0]?.once("request", () => resolve()));
  const ended = answering.end();
  letGo();
  expect(await asked).toEqual({ text: "old", connection: "close" });
  await ended;
});

test("nobody is refused while a successor takes over", async () => {
  if (process.platform !== "linux") return;
  const port = await freePort();
  const old = await start("old", port);
  await start("new", port);
  const many = async () =>
    new Set(
      (await Promise.all(Array.from({ length: 50 }, () => ask(port, { agent: new Agent() })))).map(
        ({ text }) => text,
      ),
    );
  // While both listen either answers; the kernel may reset who arrives in the very moment one of them stops.
  for (const name of await many()) expect(["old", "new"]).toContain(name);
  await old.end();
  expect(await many()).toEqual(new Set(["new"]));
});

test("answers that stood in a queue when their connection broke are not waited for", async () => {
  const port = await freePort();
  const server = createServer();
  servers.push(server);
  let asked = 0;
  const answering = new Answering(server, () => (asked += 1));
  await listen(server, port, "127.0.0.1");
  const socket = connect(port, "127.0.0.1");
  socket.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(10));
  await vi.waitFor(() => expect(asked).toBe(10));
  expect(answering.waiting).toBe(10);
  socket.destroy();
  await vi.waitFor(() => expect(answering.waiting).toBe(0));
});
