import { createHash } from "node:crypto";
import type { ServerResponse } from "node:http";
import { texts } from "@/messages/texts";
import { type EditionKey, editions, frontPath } from "@/newsroom/edition/rules";

export type PlainStatus = 400 | 403 | 404 | 405 | 411 | 413 | 414 | 500 | 503;

const style = [
  ":root{color-scheme:light dark}",
  "body{margin:0;background:#faf8f3;color:#1a1a1a;font:1.15rem/1.8 'IBM Plex Sans Arabic',system-ui,sans-serif}",
  "main{max-width:34rem;margin:18vh auto;padding:0 1.25rem}",
  "h1{font-size:1.75rem;line-height:1.4;margin:0 0 .5rem}",
  "a{color:#1f4e8c}",
  "@media(prefers-color-scheme:dark){body{background:#16171a;color:#ece9e2}a{color:#9dbdf0}}",
].join("");

/** Allows exactly the style element of these pages. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page in the reader's language that needs neither Next nor the database. */
function plainPage(status: PlainStatus, edition: EditionKey): string {
  const t = texts(edition, "door");
  const { language, direction } = editions[edition];
  return [
    `<!DOCTYPE html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${t(`${status}.title`)}</title><style>${style}</style></head>`,
    `<body><main><h1>${t(`${status}.title`)}</h1><p>${t(`${status}.advice`)}</p>`,
    `<p><a href="${frontPath(edition)}">${t("toFront")}</a></p></main></body></html>`,
  ].join("");
}

const made = new Map<string, Buffer>();

/** Answers with a plain page; nobody keeps it. */
export function sendPlainPage(response: ServerResponse, status: PlainStatus, edition: EditionKey): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const key = `${status} ${edition}`;
  const page = made.get(key) ?? Buffer.from(plainPage(status, edition));
  made.set(key, page);
  for (const name of ["ETag", "Content-Encoding", "Transfer-Encoding"]) response.removeHeader(name);
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Length": page.length,
    "Content-Security-Policy": policy,
    "Cache-Control": "no-store",
  });
  response.end(response.req.method === "HEAD" ? undefined : page);
}
