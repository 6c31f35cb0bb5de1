import { randomUUID } from "node:crypto";
import { type Asking, at, script } from "./asking";
import type { Cast } from "./cast";
import { alike, everybody, ofReaders } from "./expected";

/** A section's, a topic's and a byline's address, and what stands below it. */
const lists = (below: string) => (cast: Cast) =>
  (["section", "topic", "byline"] as const).map((kind) => `/ar/${kind}/${cast.slugs[kind]}${below}`);

/** Pages and files for readers. */
export const site: Record<string, Asking> = {
  "GET /[edition]": at("/en", everybody(200)),
  "GET /[edition]/[kind]": at("/ar/about", everybody(200)),
  "GET /[edition]/topic": at("/ar/topic", everybody(200)),
  "GET /[edition]/policy": at("/ar/policy", everybody(200)),
  "GET /[edition]/policy/[version]": at("/ar/policy/9999", everybody(404)),
  "GET /[edition]/policy/figures": at("/ar/policy/figures", everybody(200)),
  // Nothing is known of comments in that month.
  "GET /[edition]/policy/figures/[month]": at("/ar/policy/figures/2001-01", everybody(404)),
  "GET /[edition]/policy/figures/[month]/figures.csv": at(
    "/ar/policy/figures/2001-01/figures.csv",
    everybody(404),
  ),
  "GET /[edition]/corrections": at("/ar/corrections", everybody(200)),
  "GET /[edition]/corrections/page/[page]": at("/ar/corrections/page/9999", everybody(404)),
  "GET /[edition]/[kind]/[slug]": { address: lists(""), expected: everybody(200) },
  "GET /[edition]/[kind]/[slug]/page/[page]": { address: lists("/page/2"), expected: everybody(404) },
  "GET /[edition]/[kind]/[slug]/rss.xml": { address: lists("/rss.xml"), expected: everybody(200) },
  "GET /[edition]/[kind]/[slug]/atom.xml": { address: lists("/atom.xml"), expected: everybody(200) },
  "GET /[edition]/[kind]/[slug]/feed.json": { address: lists("/feed.json"), expected: everybody(200) },
  "GET /[edition]/a/[id]/[slug]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}`,
    expected: ofReaders(200, 410),
  },
  "GET /[edition]/a/[id]/[slug]/comments/[page]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/comments/1`,
    expected: ofReaders(200, 410),
  },
  "GET /[edition]/a/[id]/[slug]/comments/newest/[page]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/comments/newest/1`,
    expected: ofReaders(200, 410),
  },
  "GET /[edition]/a/[id]/[slug]/comments/useful/[page]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/comments/useful/1`,
    expected: ofReaders(200, 410),
  },
  "GET /[edition]/a/[id]/[slug]/comments/thread/[comment]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/comments/thread/${randomUUID()}`,
    expected: ofReaders(404, 410),
  },
  // Nobody switched it on.
  "GET /[edition]/a/[id]/[slug]/changes": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/changes`,
    expected: ofReaders(404, 410),
  },
  "GET /[edition]/a/[id]": { ofStory: ({ id }) => `/ar/a/${id}`, expected: ofReaders(308, 410) },
  "GET /[edition]/answer/comment/[id]": {
    ofStory: ({ id }) => `/ar/answer/comment/${id}`,
    expected: ofReaders(200, 404),
  },
  "GET /[edition]/answer/reaction/[id]": {
    ofStory: ({ id }) => `/ar/answer/reaction/${id}`,
    expected: ofReaders(200, 404),
  },
  // Everybody is asked for her mail; what is somebody's own, her cookie alone opens
  // (newsroom/commenter/commenter.data.test.ts).
  "GET /[edition]/answer/commenter": at("/ar/answer/commenter", everybody(200)),
  "GET /[edition]/answer/commenter/[token]": at(`/ar/answer/commenter/${"A".repeat(43)}`, everybody(200)),
  "GET /[edition]/answer/unsubscribe/[token]": at(
    `/ar/answer/unsubscribe/${"0".repeat(64)}?kind=answers`,
    everybody(200),
  ),
  "GET /[edition]/search": at("/ar/search?q=نهر", everybody(200)),
  "GET /[edition]/search/suggestions.json": at("/ar/search/suggestions.json?q=نهر", everybody(200)),
  "GET /[edition]/search/rss.xml": at("/ar/search/rss.xml?q=نهر", everybody(200)),
  "GET /[edition]/search/atom.xml": at("/ar/search/atom.xml?q=نهر", everybody(200)),
  "GET /[edition]/search/feed.json": at("/ar/search/feed.json?q=نهر", everybody(200)),
  "GET /[edition]/missing": at("/ar/missing", everybody(404)),
  "GET /[edition]/rss.xml": at("/ar/rss.xml", everybody(200)),
  "GET /[edition]/atom.xml": at("/ar/atom.xml", everybody(200)),
  "GET /[edition]/feed.json": at("/ar/feed.json", everybody(200)),
  "GET /[edition]/manifest.webmanifest": at("/ar/manifest.webmanifest", everybody(200)),
  "GET /[edition]/sitemap/[part]": at("/ar/sitemap/1.xml", everybody(200)),
  "GET /robots.txt": at("/robots.txt", everybody(200)),
  "GET /sitemap.xml": at("/sitemap.xml", everybody(200)),
  "GET /media/nameplate/[file]": at(`/media/nameplate/${"0a".repeat(16)}.svg`, everybody(404)),
  // What no story says now is nowhere (newsroom/share-card/commands.data.test.ts has those that are).
  "GET /media/card/[id]/[file]": {
    ofStory: ({ id }) => `/media/card/${id}/${"0a".repeat(12)}.jpeg`,
    expected: alike(everybody(404)),
  },
  "GET /media/[id]/[file]": {
    ofStory: ({ pictureId }) => `/media/${pictureId}/800.webp`,
    expected: ofReaders(200, 404),
  },
};

/** What readers send. */
export const readersForms: Record<string, Asking> = {
  "GET /api/articles/[id]/reactions": {
    ofStory: ({ id }) => `/api/articles/${id}/reactions`,
    expected: ofReaders(200, 404),
  },
  "GET /api/articles/[id]/comments": {
    ofStory: ({ id }) => `/api/articles/${id}/comments`,
    expected: ofReaders(200, 404),
  },
  "POST /api/comments": {
    ofStory: () => "/api/comments",
    sending: ({ id }) => ({
      headers: script,
      form: {
        articleId: id,
        edition: "ar",
        name: "زائر",
        email: "z@example.org",
        text: `رأي ${randomUUID()}`,
      },
    }),
    expected: ofReaders(201, 404),
  },
  // A comment that readers have not is found through no story.
  "POST /api/comments/useful": {
    ofStory: () => "/api/comments/useful",
    sending: ({ id }) => ({
      headers: script,
      form: { articleId: id, edition: "ar", commentId: randomUUID() },
    }),
    expected: alike(everybody(404)),
  },
  "POST /api/comments/reports": {
    ofStory: () => "/api/comments/reports",
    sending: ({ id }) => ({
      headers: script,
      form: { articleId: id, edition: "ar", commentId: randomUUID(), ground: "spam", words: "" },
    }),
    expected: alike(everybody(404)),
  },
  "GET /api/commenters/[step]": at("/api/commenters/data", everybody(404)),
  "POST /api/commenters/[step]": at("/api/commenters/letters", everybody(403), {
    headers: script,
    form: { edition: "ar", wantsAnswers: "on" },
  }),
  "GET /api/unsubscribe/[token]/[kind]": at(`/api/unsubscribe/${"0".repeat(64)}/other`, everybody(404)),
  "POST /api/unsubscribe/[token]/[kind]": at(`/api/unsubscribe/${"0".repeat(64)}/answers`, everybody(204)),
  "POST /api/reactions": {
    ofStory: () => "/api/reactions",
    sending: ({ id }) => ({ headers: script, form: { articleId: id, edition: "ar", answer: "yes" } }),
    expected: ofReaders(200, 404),
  },
};

/** What the door answers by itself. */
export const ofDoor: Record<string, Asking> = {
  // A line that is opened does not end; whoever gets one may ask for its head.
  "HEAD /api/live": {
    ofStory: ({ id }) => `/api/live?stories=${id}`,
    expected: alike({ ...everybody(200), stranger: 403, deactivated: 403, offStory: 404 }),
  },
  // Whether a read counts is told to nobody.
  "POST /api/reads": { ofStory: ({ id }) => `/api/reads?story=${id}`, expected: alike(everybody(204)) },
};
