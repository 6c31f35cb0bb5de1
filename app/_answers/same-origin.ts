/**
 * Whether a form was sent from a page of ours. The door refuses others already and puts the site's own host into the
 * request; this holds where a handler changes something by a reader's cookie.
 */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (origin === null) return request.headers.get("sec-fetch-site") === "same-origin";
  return URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
