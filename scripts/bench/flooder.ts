import { randomBytes } from "node:crypto";
import { Agent, type ClientRequest, type OutgoingHttpHeaders, request } from "node:http";
import { setPriority } from "node:os";
import { type Flood, floodKinds } from "./flood-kinds";

/**
 * A crowd in a process of its own: asks until it is told to stop, then says what it was answered. It gives way to the
 * newsroom on a machine that both share, as a crowd elsewhere would.
 */

const [siteUrl = "", kind = "", given = "{}"] = process.argv.slice(2);
const flood: Flood = floodKinds(JSON.parse(given))[kind] ?? { connections: 0, ask: () => ({ path: "/" }) };
const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
const answers: Record<string, number> = {};
let isOver = false;

const nonsense = () => randomBytes(8).toString("hex");
const note = (answer: number | string) => {
  answers[answer] = (answers[answer] ?? 0) + 1;
};

function send(number: number, onRequest: (asking: ClientRequest) => void): Promise<void> {
  const { path, method = "GET", headers = {} } = flood.ask(nonsense(), number);
  const sent: OutgoingHttpHeaders = method === "POST" ? { origin: siteUrl, ...headers } : headers;
  return new Promise((resolve) => {
    const asking = request(siteUrl + path, { agent, method, headers: sent }, (response) => {
      note(response.statusCode ?? 0);
      response.resume().once("close", resolve);
    });
    asking.once("error", (cause) => {
      note("code" in cause ? String(cause.code) : "error");
      resolve();
    });
    onRequest(asking);
  });
}

/** Sends a body a byte at a time, until the connection is gone. */
function trickle(asking: ClientRequest): void {
  asking.write("-");
  const drops = setInterval(() => asking.write("-"), 2_000);
  asking.once("close", () => clearInterval(drops));
}

async function visit(number: number): Promise<void> {
  while (!isOver) {
    const { body } = flood.ask(nonsense(), number);
    await send(number, (asking) => (flood.isSlow ? trickle(asking) : asking.end(body)));
    // Who was cut off comes again, but not at once.
    if (flood.isSlow) await new Promise((done) => setTimeout(done, 500));
  }
}

setPriority(10);
process.once("disconnect", () => process.exit());
process.once("message", () => {
  isOver = true;
  process.send?.(answers, () => process.exit());
});
for (let number = 0; number < flood.connections; number += 1) void visit(number);
process.send?.("begun");
