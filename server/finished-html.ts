import { earlyElement } from "./early-script";

/**
 * Guarantee: what a page means is read out of Next's HTML here alone: readers get finished HTML without the framework,
 * and every page its true status on the first byte. What the door does not know is refused.
 */

/** Thrown when Next puts something into a page that the door does not know: a new version must be looked at first. */
export class UnknownFrameworkOutput extends Error {}

export type FinishedHtml = {
  html: string;
  /** The status the page asks for with `<meta name="warraq:status">`, since a page cannot set its own. */
  status: number | undefined;
};

const statusMark = /<meta name="warraq:status" content="(\d{3})"\s*\/?>/g;
const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const link = /<link\b[^>]*>/g;
/** React's marks for boundaries and for text nodes that touch; without React nobody reads them. */
const reactComment = /<!--(?: |\/?\$|\/?&|\$!|)-->/g;
/** React ends void elements as XML does, of which HTML says that it means nothing; within a script it would. */
const endOfVoid = /<script\b[\s\S]*?<\/script>|\/>/g;
/** Its data and, in development, the number it gives a request. */
const flightData =
  /^\s*(?:\(self\.__next_f|self\.__next_f\.push\(|self\.__next_r="|\(globalThis\["TURBOPACK"\])/;

/**
 * Takes the framework's scripts and data out of a page, so that it is finished HTML: what stays is markup, styles,
 * JSON-LD and our own scripts: what runs early within the page, the other at `enhanceAddress`. Throws
 * UnknownFrameworkOutput rather than let anything unknown through.
 */
export function finishHtml(page: string, enhanceAddress = "/enhance.js"): FinishedHtml {
  if (page.includes('<html id="__next_error__"'))
    throw new UnknownFrameworkOutput("the page was not drawn on the server");
  let status: number | undefined;
  const withoutScripts = page
    .replace(script, (whole, attributes: string, content: string) =>
      keptScript(whole, attributes, content, enhanceAddress),
    )
    .replace(statusMark, (_, code: string) => {
      status = Number(code);
      return "";
    });
  // Comments are only looked at outside of scripts, and text cannot contain a raw "<".
  const html = withoutScripts
    .replace(endOfVoid, (whole) => (whole === "/>" ? ">" : whole))
    .replace(link, keptLink)
    .replace(reactComment, "")
    .replace('<div hidden=""></div>', "");
  refuseLeftovers(html);
  return { html, status };
}

function keptScript(whole: string, attributes: string, content: string, enhanceAddress: string): string {
  if (/type="application\/ld\+json"/.test(attributes)) return whole;
  const source = /\bsrc="([^"]*)"/.exec(attributes)?.[1];
  if (source?.startsWith("/_next/static/")) return "";
  if (source === "/early.js") return earlyElement;
  if (source === "/enhance.js") return whole.replace(source, enhanceAddress);
  if (!source && flightData.test(content)) return "";
  throw new UnknownFrameworkOutput(`script ${attributes.trim()} ${content.slice(0, 120)}`);
}

function keptLink(whole: string): string {
  if (!whole.includes("/_next/")) return whole;
  if (/rel="(?:preload|modulepreload)"/.test(whole) && /as="script"|modulepreload/.test(whole)) return "";
  if (/rel="stylesheet"/.test(whole)) return whole.replace(/ data-precedence="next[^"]*"/, "");
  if (/rel="preload"/.test(whole) && /as="style"/.test(whole)) return "";
  throw new UnknownFrameworkOutput(`link ${whole}`);
}

/** Marks of streaming and of client components: a page for readers has neither. */
function refuseLeftovers(html: string): void {
  const leftover = /<!--|<template\b|<div hidden="" id="S:|<meta name="next-|<script[^>]*\bnonce=/.exec(
    html.replace(script, ""),
  );
  if (leftover)
    throw new UnknownFrameworkOutput(html.slice(Math.max(0, leftover.index - 20), leftover.index + 120));
}

/** What a page of the newsroom means, once its body has said so. */
export type TrueStatus = { status: number; location?: string };

/** Next's own page around an error that reached the root: nothing that anybody typed stands before it. */
const errorDocument = '<!DOCTYPE html><html id="__next_error__"';
const redirectDigest = /NEXT_REDIRECT;(?:replace|push);(\/(?!\/)[^;"\\]*);(30[378]);/;
const notFoundMark = '<meta name="next-error" content="not-found"';
const statusDigest = /NEXT_HTTP_ERROR_FALLBACK;(40[134])/;

/**
 * The status behind a page that Next began to send as 200: with Cache Components a page that is drawn for one person
 * streams below an empty shell, so a redirect to sign in, or a story that is not there, is told to the browser's
 * program alone. Words in a page cannot forge it: they are escaped, and Next's error document holds none. Redirects
 * lead to our own paths only.
 */
export function trueStatus(html: string, status: number): TrueStatus {
  // A redirect thrown before anything was sent has its status already, but not always its address.
  const isOpen = status === 200 || (status >= 300 && status < 400);
  if (!isOpen) return { status };
  if (html.startsWith(errorDocument)) {
    const [, location, code] = redirectDigest.exec(html) ?? [];
    if (location && code) return { status: Number(code), location };
    const [, refusal] = statusDigest.exec(html) ?? [];
    return { status: refusal ? Number(refusal) : status === 200 ? 500 : status };
  }
  if (status !== 200) return { status };
  return { status: html.includes(notFoundMark) ? 404 : 200 };
}
