import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import Negotiator from "negotiator";

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

/** Guarantee: an answer is compressed once, not per reader, and who has it already gets no bytes (RFC 9110). */

/** Bytes of an answer that is sent many times: compressed once per encoding, on first demand. */
export class Body {
  readonly etag: string;
  private compressed = new Map<"br" | "gzip", Promise<Buffer>>();

  constructor(
    readonly bytes: Buffer,
    readonly type: string,
    private readonly brotliQuality = 8,
  ) {
    // Weak, since the same tag stands for every encoding.
    this.etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  }

  /** Upper bound of the memory this takes, compressed forms included. */
  get weight(): number {
    return this.bytes.length * 2 + 1024;
  }

  /** The bytes in an encoding. */
  in(encoding: "br" | "gzip" | undefined): Buffer | Promise<Buffer> {
    if (!encoding) return this.bytes;
    let made = this.compressed.get(encoding);
    if (!made) {
      made = encoding === "br" ? this.brotli() : compressGzip(this.bytes);
      this.compressed.set(encoding, made);
    }
    return made;
  }

  private brotli(): Promise<Buffer> {
    return compressBrotli(this.bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: this.brotliQuality,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: this.bytes.length,
      },
    });
  }
}

const compressible = /^(?:text\/|application\/(?:json|javascript|xml|[a-z.]+\+(?:xml|json))|image\/svg)/;

/** Sends a body with the encoding the client prefers; answers 304 to one that has it already, no bytes to HEAD. */
export async function sendBody(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: Body,
): Promise<void> {
  response.setHeader("ETag", body.etag);
  response.appendHeader("Vary", "Accept-Encoding");
  if (status === 200 && hasAlready(request, body.etag)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = compressible.test(body.type) ? preferredEncoding(request) : undefined;
  const bytes = await body.in(encoding);
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { "Content-Type": body.type, "Content-Length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

function hasAlready(request: IncomingMessage, etag: string): boolean {
  const known = request.headers["if-none-match"];
  return known !== undefined && (known === "*" || known.includes(etag.slice(2)));
}

/** The better of the two encodings we make that the client accepts (RFC 9110, 12.5.3). */
export function preferredEncoding(request: Pick<IncomingMessage, "headers">): "br" | "gzip" | undefined {
  const accepted = new Negotiator(request).encodings(["br", "gzip"]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}
