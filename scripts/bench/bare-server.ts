// A plain Node server that sends recorded answers: what this machine could do if there were no newsroom behind.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

type Recorded = { path: string; status: number; headers: [string, string][]; base64: string };

const recorded: Recorded[] = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8"));
const answers = new Map(
  recorded.map(({ path, status, headers, base64 }) => [
    path,
    { status, headers: headers.flat(), bytes: Buffer.from(base64, "base64") },
  ]),
);

const server = createServer((request, response) => {
  const answer = answers.get(request.url ?? "");
  if (!answer) return response.writeHead(404).end();
  return response.writeHead(answer.status, answer.headers).end(answer.bytes);
});
server.listen(0, "127.0.0.1", () => {
  const bound = server.address();
  if (bound && typeof bound === "object") process.send?.(bound.port);
});
process.on("disconnect", () => process.exit());
