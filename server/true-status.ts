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
