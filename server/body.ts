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
  /** Milliseconds since 1970. */
  private readonly madeAt = Date.now();
  private compressed = new Map<"br" | "gzip", Promise<Buffer>>();

  constructor(
    readonly bytes: Buffer,
    readonly type: string,
    private readonly brotliQuality = 8,
  ) {
    // Weak, since the same tag stands for every encoding.
    this.etag = `W/"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
  }

  /**
   * When these bytes were made, as a header says it; nothing in their first two seconds, since what replaces them may be
   * made within the same one and would be taken for them.
   */
  get lastModified(): string | undefined {
    return Date.now() - this.madeAt < 2_000 ? undefined : new Date(this.madeAt).toUTCString();
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
  const { etag, lastModified } = body;
  response.setHeader("ETag", etag);
  if (lastModified) response.setHeader("Last-Modified", lastModified);
  response.appendHeader("Vary", "Accept-Encoding");
  if (status === 200 && hasAlready(request, etag, lastModified)) {
    response.writeHead(304).end();
    return;
  }
  const encoding = compressible.test(body.type) ? preferredEncoding(request) : undefined;
  const bytes = await body.in(encoding);
  if (encoding) response.setHeader("Content-Encoding", encoding);
  response.writeHead(status, { "Content-Type": body.type, "Content-Length": bytes.length });
  response.end(request.method === "HEAD" ? undefined : bytes);
}

/** A date is compared as it was given, never as later or earlier: two nodes make the same page at different times. */
function hasAlready(request: IncomingMessage, etag: string, lastModified: string | undefined): boolean {
  const known = request.headers["if-none-match"];
  if (known !== undefined) return known === "*" || known.includes(etag.slice(2));
  return lastModified !== undefined && request.headers["if-modified-since"] === lastModified;
}

/** The better of the two encodings we make that the client accepts (RFC 9110, 12.5.3). */
export function preferredEncoding(request: Pick<IncomingMessage, "headers">): "br" | "gzip" | undefined {
  const accepted = new Negotiator(request).encodings(["br", "gzip"]);
  return (["br", "gzip"] as const).find((encoding) => accepted.includes(encoding));
}
