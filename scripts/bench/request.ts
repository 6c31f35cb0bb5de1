import { Agent, type IncomingHttpHeaders, request } from "node:http";

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export type Answer = { status: number; headers: IncomingHttpHeaders; rawHeaders: string[]; bytes: Buffer };

/** `patience` in milliseconds, without end when none is named. */
type Options = {
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  patience?: number;
};

/** One request over a kept connection; the bytes are as they came, not unpacked. */
export function ask(
  address: string,
  { method = "GET", headers = {}, body, patience }: Options = {},
): Promise<Answer> {
  const signal = patience === undefined ? undefined : AbortSignal.timeout(patience);
  return new Promise((resolve, reject) => {
    const asking = request(address, { agent, method, headers, ...(signal && { signal }) }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          rawHeaders: response.rawHeaders,
          bytes: Buffer.concat(chunks),
        }),
      );
    });
    asking.once("error", reject);
    asking.end(body);
  });
}

/** The same, for an address that must answer with `status`. */
export async function askFor(status: number, address: string, options: Options = {}): Promise<Answer> {
  const answer = await ask(address, options);
  if (answer.status === status) return answer;
  throw new Error(`${address} answered ${answer.status} instead of ${status}`);
}
