import { randomBytes } from "node:crypto";
import { shortIdFrom } from "@/newsroom/short-id";

/** What a crowd's request is, made anew each time. */
type Ask = { path: string; method?: "GET" | "POST"; headers?: Record<string, string>; body?: string };
export type Flood = { connections: number; isSlow?: boolean; ask: (nonsense: string, number: number) => Ask };

/** Addresses of the newsroom that is flooded. */
export type FloodPaths = { story: string; storyId: string; picture: string };

const multipart = (...lines: string[]) => ({
  method: "POST" as const,
  headers: { "content-type": "multipart/form-data; boundary=x" },
  body: lines.join("\r\n"),
});
const cookie = (value: string) => ({ cookie: `next-auth.session-token=${value}` });
/** What next-auth's cookies look like, so that it has to be opened to be judged. */
const wellMade = () =>
  [
    Buffer.from(JSON.stringify({ alg: "dir", enc: "A256GCM" })).toString("base64url"),
    "",
    ...[12, 120, 16].map((bytes) => randomBytes(bytes).toString("base64url")),
  ].join(".");

/** What strangers may send, by name, each from so many connections at once. */
export const floodKinds = ({ story, storyId, picture }: FloodPaths): Record<string, Flood> => ({
  "made-up cookies at the desk": {
    connections: 210,
    ask: (nonsense) => ({ path: "/desk", headers: cookie(nonsense) }),
  },
  "well-made cookies at a kept page": {
    connections: 200,
    ask: () => ({ path: "/", headers: cookie(wellMade()) }),
  },
  "parts of pages": {
    connections: 200,
    ask: (nonsense) => ({ path: `/desk/stories?_rsc=${nonsense}`, headers: { rsc: "1" } }),
  },
  "parts of the sign-in": {
    connections: 200,
    ask: (nonsense) => ({ path: `/sign-in?_rsc=${nonsense}`, headers: { rsc: "1" } }),
  },
  "pages of the sign-in": { connections: 200, ask: (nonsense) => ({ path: `/sign-in?to=${nonsense}` }) },
  "forms without an action": {
    connections: 200,
    ask: () => ({
      path: "/sign-in",
      ...multipart("--x", 'Content-Disposition: form-data; name="email"', "", "a@b.c", "--x--", ""),
    }),
  },
  "forms of another kind": {
    connections: 200,
    ask: () => ({
      path: "/password",
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: "email=a",
    }),
  },
  "broken forms": { connections: 200, ask: () => ({ path: "/sign-in", ...multipart("--x", "nothing") }) },
  "unknown actions": {
    connections: 200,
    ask: (nonsense) => ({
      path: "/sign-in",
      method: "POST",
      headers: { "next-action": nonsense.repeat(3).slice(0, 42), "content-type": "text/plain" },
      body: "[]",
    }),
  },
  "interfaces of the desk": {
    connections: 200,
    ask: (nonsense) => ({ path: "/api/notifications", headers: cookie(nonsense) }),
  },
  "sessions of next-auth": {
    connections: 200,
    ask: (nonsense) => ({ path: "/api/auth/session", headers: cookie(nonsense) }),
  },
  "lines for the log": {
    connections: 200,
    ask: (nonsense) => ({
      path: "/api/auth/callback/credentials",
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"${nonsense}`,
    }),
  },
  comments: {
    connections: 200,
    ask: (nonsense) => ({
      path: "/api/comments",
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: `articleId=${storyId}&edition=ar&name=${nonsense}&email=a@b.c&text=${nonsense}`,
    }),
  },
  searches: { connections: 200, ask: (nonsense) => ({ path: `/ar/search?q=${nonsense}` }) },
  answers: { connections: 200, ask: () => ({ path: `/ar/answer/comment/${storyId}?held=1` }) },
  "counts of votes": { connections: 200, ask: () => ({ path: `/api/articles/${storyId}/reactions` }) },
  pictures: { connections: 200, ask: () => ({ path: picture }) },
  "pictures that are not there": {
    connections: 200,
    ask: () => ({ path: `/media/${shortIdFrom(randomBytes(10))}/960.avif` }),
  },
  "stories that are not there": {
    connections: 200,
    ask: (nonsense) => ({ path: `/ar/a/${shortIdFrom(randomBytes(16))}/${nonsense}` }),
  },
  "kept pages": { connections: 200, ask: (nonsense) => ({ path: `${encodeURI(story)}?${nonsense}` }) },
  "the health of the process": { connections: 200, ask: () => ({ path: "/api/ready" }) },
  "slow bodies": {
    connections: 3_000,
    isSlow: true,
    ask: () => ({
      path: "/sign-in",
      ...multipart(),
      headers: { "content-type": "multipart/form-data; boundary=x", "content-length": "1000000" },
    }),
  },
  "slow files": {
    connections: 1_000,
    isSlow: true,
    ask: () => ({ path: "/api/pictures", method: "POST", headers: { "content-length": "20000000" } }),
  },
  "connections that say little": {
    connections: 3_000,
    isSlow: true,
    ask: () => ({ path: "/", headers: { "content-length": "1000" } }),
  },
});
