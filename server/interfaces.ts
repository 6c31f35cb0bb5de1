/** The interfaces below `/api`; a test compares them with the routes, so that nonsense costs nothing. */
const interfaces = [
  "articles",
  "articles/:/comments",
  "articles/:/house-style",
  "articles/:/look",
  "articles/:/notes",
  "articles/:/notes/:",
  "articles/:/reactions",
  "articles/:/revisions",
  "articles/:/revisions/:",
  "articles/:/sitting",
  "articles/:/style-proposals",
  "articles/:/topics",
  "articles/:/working-copy",
  "audit",
  // What the desk uses of next-auth; pages sign in and out by actions.
  "auth/callback/credentials",
  "auth/csrf",
  "calendars/:",
  "comment-figures/:/:",
  "comment-words/:",
  "comments",
  "comments/claims",
  "comments/reports",
  "comments/useful",
  "commenters/:",
  "unsubscribe/:/:",
  "desk-openings",
  "fronts/:/presence",
  "health",
  "house-style/:/terms",
  "internal/expire",
  "metrics",
  "notifications",
  "pictures",
  "pictures/:",
  "previews/:/notes",
  "reactions",
  "ready",
  "redirects/imports/:",
].map((path) => path.split("/"));

/** Whether there is an interface at a path that begins with `/api`. */
export function isInterface(path: string): boolean {
  const asked = path.split("/").slice(2);
  return interfaces.some(
    (parts) => parts.length === asked.length && parts.every((part, at) => part === ":" || part === asked[at]),
  );
}
