import type { ServerResponse } from "node:http";

/** Whose pages a policy is for. `site` covers readers' pages, their files and what the interfaces answer. */
export type PolicyArea = "site" | "desk" | "media";

type Policy = Record<string, string[]>;

const readers: Policy = {
  "default-src": ["'none'"],
  "script-src": ["'self'"],
  "style-src": ["'self'"],
  // Focal points and direction are attributes; no style element is allowed by this.
  "style-src-attr": ["'unsafe-inline'"],
  "img-src": ["'self'"],
  "font-src": ["'self'"],
  "connect-src": ["'self'"],
  "manifest-src": ["'self'"],
  "form-action": ["'self'"],
  "base-uri": ["'none'"],
  "frame-ancestors": ["'none'"],
};

function desk(nonce: string, isDevelopment: boolean): Policy {
  return {
    ...readers,
    "script-src": [`'nonce-${nonce}'`, "'strict-dynamic'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    "style-src": isDevelopment ? ["'self'", "'unsafe-inline'"] : ["'self'", `'nonce-${nonce}'`],
    "img-src": ["'self'", "blob:", "data:"],
    "connect-src": isDevelopment ? ["'self'", "ws:"] : ["'self'"],
    // The preview shows a page of the desk inside another.
    "frame-src": ["'self'"],
    "frame-ancestors": ["'self'"],
  };
}

const media: Policy = { "default-src": ["'none'"], "frame-ancestors": ["'none'"], sandbox: [] };

/** The Content-Security-Policy of an area; the desk's carries the nonce that Next puts on its scripts. */
export function contentSecurityPolicy(
  area: PolicyArea,
  options: { nonce: string; isDevelopment: boolean; isHttps: boolean },
): string {
  const policy: Policy =
    area === "media" ? media : area === "desk" ? desk(options.nonce, options.isDevelopment) : readers;
  const directives = Object.entries(policy).map(([name, sources]) => [name, ...sources].join(" "));
  if (options.isHttps) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

/** Puts the headers on an answer that every answer of an area carries. */
export function setSecurityHeaders(
  response: ServerResponse,
  area: PolicyArea,
  policy: string,
  isHttps: boolean,
): void {
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", area === "desk" ? "SAMEORIGIN" : "DENY");
  response.setHeader("Referrer-Policy", area === "desk" ? "same-origin" : "strict-origin-when-cross-origin");
  response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
  response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
  response.setHeader("Cross-Origin-Resource-Policy", area === "media" ? "cross-origin" : "same-origin");
  if (isHttps) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
}
