import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import Negotiator from "negotiator";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { type Language, languageKeys, languages } from "@/newsroom/language/rules";
import { earlyElement, earlySource } from "./early-script";

/** Guarantee: what the door says by itself needs neither Next nor the database, and nobody keeps it. */

export const plainStatuses = [400, 403, 404, 405, 411, 413, 414, 415, 429, 500, 503] as const;
export type PlainStatus = (typeof plainStatuses)[number];

const dark = "--paper:#16171a;--ink:#ece9e2;--link:#9dbdf0";
const style = [
  ":root{color-scheme:light dark;--paper:#faf8f3;--ink:#1a1a1a;--link:#1f4e8c}",
  `@media(prefers-color-scheme:dark){:root:not([data-theme]){${dark}}}`,
  `[data-theme=dark]{color-scheme:dark;${dark}}[data-theme=light]{color-scheme:light}`,
  "[data-size=large]{font-size:112.5%}[data-size=larger]{font-size:125%}",
  "body{margin:0;background:var(--paper);color:var(--ink);font:1.15rem/1.8 system-ui,sans-serif}",
  "main{max-width:34rem;margin:18vh auto;padding:0 1.25rem}",
  "h1{font-size:1.75rem;line-height:1.4;margin:0 0 .5rem}",
  "h2{font-size:1.5rem;line-height:1.4;margin:0 0 .5rem}",
  "section+section{margin-top:3rem;padding-top:3rem;border-top:1px solid #d9d3c5}",
  ".aside{font-size:1rem;opacity:.8}",
  "textarea{box-sizing:border-box;width:100%;height:50vh;font:inherit}",
  "a{color:var(--link)}",
].join("");

/** Allows exactly the style element of these pages; beside it they carry the script that sets what a reader chose. */
export const plainStyle = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
const policy = `default-src 'none'; script-src ${earlySource}; style-src ${plainStyle}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A page that needs neither Next nor the database. */
function plainDocument(language: Language, title: string, main: string): string {
  return [
    `<!DOCTYPE html><html lang="${language}" dir="${languages[language].direction}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${title}</title><style>${style}</style>${earlyElement}</head><body><main>${main}</main></body></html>`,
  ].join("");
}

/** In which language a plain page speaks, and the front it leads to. */
export type Spoken = Pick<Edition, "language" | "front">;

const escaped = (text: string) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What happened, in the reader's language; `words` are what she sent and gets back, `why` is said in place of the rest. */
export function plainPage(
  status: PlainStatus,
  { language, front }: Spoken,
  words?: string,
  why?: string,
): string {
  const t = texts(language, "door");
  const title = why === undefined ? t(`${status}.title`) : t("notTaken");
  const advice = why === undefined ? t(`${status}.advice`) : escaped(why);
  const toFront = `<p><a href="${front}">${t("toFront")}</a></p>`;
  const sent =
    words && `<textarea dir="auto" aria-label="${t("words")}" readonly>\n${escaped(words)}</textarea>`;
  const main = `<h1>${title}</h1><p>${advice}</p>${sent ?? ""}${toFront}`;
  return plainDocument(language, title, main);
}

/** The same for a program (RFC 9457). */
function plainProblem(status: PlainStatus, { language }: Spoken): string {
  return JSON.stringify({ type: "about:blank", status, title: texts(language, "door")(`${status}.title`) });
}

/** Whether who asks is a program: of the interfaces a person opens only what a form without script leads to. */
function isProgram({ url = "", method, headers }: IncomingMessage): boolean {
  return /^\/api(?:[/?]|$)/.test(url) && !(method === "POST" && headers.accept?.includes("text/html"));
}

/** What readers get before the set-up, when nobody has said yet which languages there are: all of them. */
function unopenedPage(): string {
  const parts = languageKeys.map((language, index) => {
    const t = texts(language, "door");
    const { direction } = languages[language];
    const heading = index === 0 ? "h1" : "h2";
    return [
      `<section lang="${language}" dir="${direction}"><${heading}>${t("unopened.title")}</${heading}>`,
      `<p>${t("unopened.advice")}</p><p class="aside">${t("unopened.forEngineers")}</p></section>`,
    ].join("");
  });
  const [first] = languageKeys;
  return plainDocument(first, texts(first, "door")("unopened.title"), parts.join(""));
}

const made = new Map<string, Buffer>();

/** Answers with a plain page; nobody keeps it. */
export function sendPlainPage(response: ServerResponse, status: PlainStatus, spoken: Spoken): void {
  const key = `${status} ${spoken.language} ${spoken.front}`;
  if (!isProgram(response.req)) {
    send(response, status, key, () => plainPage(status, spoken));
    return;
  }
  const isAsked = response.req.headers["accept-language"] !== undefined;
  const wanted = isAsked ? new Negotiator(response.req).language([...languageKeys]) : undefined;
  const language = languageKeys.find((each) => each === wanted) ?? spoken.language;
  const problem = () => plainProblem(status, { ...spoken, language });
  send(response, status, `${status} ${language}`, problem, "application/problem+json");
}

/** Headers of what the door says by itself. */
export const plainHeaders = (page: Buffer, type = "text/html") => ({
  "Content-Type": `${type}; charset=utf-8`,
  "Content-Length": page.length,
  "Content-Security-Policy": policy,
  "Cache-Control": "no-store",
});

/**
 * Answers for a newsroom that has not been set up. 503, since nothing is known to be missing: programmes that come
 * early (search engines, monitors) are to come again, and remember no absence.
 */
export function sendUnopenedPage(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader("Retry-After", "300");
  send(response, 503, "unopened", unopenedPage);
}

/** Sends to another address; nobody keeps that. */
export function redirect(response: ServerResponse, to: string, status = 308): void {
  response.writeHead(status, { Location: to, "Cache-Control": "no-store", "Content-Length": 0 });
  response.end();
}

/** What was said of another answer, which came to nothing. */
const ofAnother = [
  ...["ETag", "Content-Encoding", "Transfer-Encoding"],
  ...["Server-Timing", "Surrogate-Control", "Surrogate-Key"],
];

function send(
  response: ServerResponse,
  status: PlainStatus,
  key: string,
  draw: () => string,
  type?: string,
): void {
  if (response.writableEnded) return;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const page = made.get(key) ?? Buffer.from(draw());
  made.set(key, page);
  for (const name of ofAnother) response.removeHeader(name);
  response.writeHead(status, plainHeaders(page, type));
  response.end(response.req.method === "HEAD" ? undefined : page);
}
