import { randomUUID } from "node:crypto";
import type { APIRequestContext } from "@playwright/test";
import type { Cast, CastStory, Standing } from "./cast";
import {
  administrators,
  alike,
  anyoneAtDesk,
  anyoneByScript,
  anyoneForFile,
  type Expected,
  editors,
  everybody,
  ofReaders,
  peopleOnStory,
  peopleOnStoryByScript,
} from "./expected";

type Sending = Omit<NonNullable<Parameters<APIRequestContext["fetch"]>[1]>, "method">;

/** How a route is asked for, and the status that each visitor gets; of a story, once for each standing. */
export type Asking =
  | { address: (cast: Cast) => string | string[]; sending?: Sending; expected: Expected }
  | {
      ofStory: (story: CastStory) => string;
      sending?: (story: CastStory) => Sending;
      expected: Record<Standing, Expected>;
    };

const at = (address: string, expected: Expected, sending?: Sending): Asking => ({
  address: () => address,
  expected,
  sending,
});

/** A token that fits no link. */
const guess = "A".repeat(43);
const script = { Accept: "application/json" };

/** A section's, a topic's and a byline's address, and what stands below it. */
const lists = (below: string) => (cast: Cast) =>
  (["section", "topic", "byline"] as const).map((kind) => `/ar/${kind}/${cast.slugs[kind]}${below}`);

const site: Record<string, Asking> = {
  "GET /[edition]": at("/en", everybody(200)),
  "GET /[edition]/[kind]": at("/ar/about", everybody(200)),
  "GET /[edition]/topic": at("/ar/topic", everybody(200)),
  "GET /[edition]/[kind]/[slug]": { address: lists(""), expected: everybody(200) },
  "GET /[edition]/[kind]/[slug]/page/[page]": { address: lists("/page/2"), expected: everybody(404) },
  "GET /[edition]/[kind]/[slug]/rss.xml": { address: lists("/rss.xml"), expected: everybody(200) },
  "GET /[edition]/a/[id]/[slug]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}`,
    expected: ofReaders(200, 410),
  },
  "GET /[edition]/a/[id]/[slug]/comments/[page]": {
    ofStory: ({ id, slug }) => `/ar/a/${id}/${slug}/comments/1`,
    expected: ofReaders(200, 410),
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
  "GET /[edition]/missing": at("/ar/missing", everybody(404)),
  "GET /[edition]/rss.xml": at("/ar/rss.xml", everybody(200)),
  "GET /[edition]/sitemap/[part]": at("/ar/sitemap/1.xml", everybody(200)),
  "GET /robots.txt": at("/robots.txt", everybody(200)),
  "GET /sitemap.xml": at("/sitemap.xml", everybody(200)),
  "GET /media/[id]/[file]": {
    ofStory: ({ pictureId }) => `/media/${pictureId}/800.webp`,
    expected: ofReaders(200, 404),
  },
};

const readersForms: Record<string, Asking> = {
  "GET /api/articles/[id]/reactions": {
    ofStory: ({ id }) => `/api/articles/${id}/reactions`,
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
  "POST /api/reactions": {
    ofStory: () => "/api/reactions",
    sending: ({ id }) => ({ headers: script, form: { articleId: id, edition: "ar", answer: "yes" } }),
    expected: ofReaders(200, 404),
  },
};

const ofDoor: Record<string, Asking> = {
  // Whether a read counts is told to nobody.
  "POST /api/reads": { ofStory: ({ id }) => `/api/reads?story=${id}`, expected: alike(everybody(204)) },
};

const entrance: Record<string, Asking> = {
  // Whoever is signed in already is sent on to the desk.
  "GET /sign-in": at("/sign-in", { ...everybody(307), stranger: 200, deactivated: 200 }),
  "GET /password": at("/password", everybody(200)),
  "GET /password/[token]": at(`/password/${guess}`, everybody(200)),
  "GET /invitation/[token]": at(`/invitation/${guess}`, everybody(200)),
  "GET /set-up/[token]": at(`/set-up/${guess}`, everybody(200)),
  "GET /api/auth/[...nextauth]": at("/api/auth/csrf", everybody(200)),
  "POST /api/auth/[...nextauth]": at("/api/auth/callback/credentials", everybody(302), {
    form: { email: "x", password: "x" },
  }),
};

const machine: Record<string, Asking> = {
  "GET /api/health": at("/api/health", everybody(200)),
  "GET /api/ready": at("/api/ready", everybody(200)),
  "POST /api/internal/expire": at("/api/internal/expire", everybody(404), { data: ["site"] }),
};

/**
 * Saves and revisions of a version that never was: whoever may write hears of a conflict, and nothing is written.
 * What is in review stands still for its author.
 */
const conflict = { ...peopleOnStoryByScript, onStory: 409, editor: 409, administrator: 409 };
const writing = { ...alike(conflict), in_review: { ...conflict, onStory: 403 } };

const stories: Record<string, Asking> = {
  "GET /desk/stories/[id]": { ofStory: ({ id }) => `/desk/stories/${id}`, expected: alike(peopleOnStory) },
  "GET /desk/stories/[id]/edit": {
    ofStory: ({ id }) => `/desk/stories/${id}/edit`,
    expected: alike(peopleOnStory),
  },
  "GET /desk/stories/[id]/preview": {
    ofStory: ({ id }) => `/desk/stories/${id}/preview`,
    expected: alike(peopleOnStory),
  },
  "GET /desk/preview/[id]": { ofStory: ({ id }) => `/desk/preview/${id}`, expected: alike(peopleOnStory) },
  "GET /desk/stories/[id]/revisions": {
    ofStory: ({ id }) => `/desk/stories/${id}/revisions`,
    expected: alike(peopleOnStory),
  },
  "GET /desk/stories/[id]/revisions/[number]": {
    ofStory: ({ id }) => `/desk/stories/${id}/revisions/1`,
    // A draft has no revision yet.
    expected: { ...alike(peopleOnStory), draft: { ...everybody(404), stranger: 307, deactivated: 307 } },
  },
  "GET /api/articles/[id]/working-copy": {
    ofStory: ({ id }) => `/api/articles/${id}/working-copy`,
    expected: alike(peopleOnStoryByScript),
  },
  "PUT /api/articles/[id]/working-copy": {
    ofStory: ({ id }) => `/api/articles/${id}/working-copy`,
    sending: ({ content }) => ({ data: { basedOn: 999, content: { ...content, dateline: "البصرة" } } }),
    expected: writing,
  },
  "POST /api/articles/[id]/revisions": {
    ofStory: ({ id }) => `/api/articles/${id}/revisions`,
    sending: () => ({ data: { version: 999 } }),
    expected: writing,
  },
  "POST /api/articles/[id]/topics": {
    ofStory: ({ id }) => `/api/articles/${id}/topics`,
    sending: () => ({ data: { name: "موضوع الحارس" } }),
    expected: {
      ...alike(peopleOnStoryByScript),
      in_review: { ...peopleOnStoryByScript, onStory: 403 },
    },
  },
};

const picture = ({ pictureId }: CastStory) => `/api/pictures/${pictureId}`;
const words = { caption: "تعليق", credit: "مصوّر", alternative: "ميدان", isDecorative: false };

const library: Record<string, Asking> = {
  "GET /desk/pictures": at("/desk/pictures", anyoneAtDesk),
  "GET /desk/pictures/[id]": {
    ofStory: ({ pictureId }) => `/desk/pictures/${pictureId}`,
    expected: alike(anyoneAtDesk),
  },
  "GET /desk/media/[id]/[file]": {
    ofStory: ({ pictureId }) => `/desk/media/${pictureId}/800.webp`,
    expected: alike(anyoneForFile),
  },
  "GET /api/pictures": at("/api/pictures", anyoneByScript),
  // What is no picture is refused, by whomever it is sent; strangers are not even heard.
  "POST /api/pictures": at(
    "/api/pictures?name=x.jpg",
    { ...everybody(422), stranger: 401, deactivated: 401 },
    { data: Buffer.from("words") },
  ),
  "GET /api/pictures/[id]": { ofStory: picture, expected: alike(anyoneByScript) },
  "PUT /api/pictures/[id]": {
    ofStory: picture,
    sending: () => ({ data: words }),
    expected: alike(anyoneByScript),
  },
};

const desk: Record<string, Asking> = {
  "GET /desk": at("/desk", anyoneAtDesk),
  "GET /desk/[...missing]": at("/desk/nothing/here", { ...everybody(404), stranger: 307, deactivated: 307 }),
  "GET /desk/account": at("/desk/account", anyoneAtDesk),
  "GET /desk/notifications": at("/desk/notifications", anyoneAtDesk),
  "GET /desk/words": at("/desk/words", anyoneAtDesk),
  // Another's notification, or none, is nothing.
  "GET /desk/notifications/[id]": at("/desk/notifications/00000000-0000-4000-8000-000000000000", {
    ...everybody(404),
    stranger: 307,
    deactivated: 307,
  }),
  "GET /api/notifications": at("/api/notifications", anyoneByScript),
  "GET /desk/fronts": at("/desk/fronts", editors),
  "GET /desk/fronts/[id]": { address: ({ frontId }) => `/desk/fronts/${frontId}`, expected: editors },
  "GET /desk/fronts/[id]/launches": {
    address: ({ frontId }) => `/desk/fronts/${frontId}/launches`,
    expected: editors,
  },
  "GET /desk/preview/front/[id]": {
    address: ({ frontId }) => `/desk/preview/front/${frontId}`,
    expected: editors,
  },
  "GET /desk/review": at("/desk/review", editors),
  "GET /desk/reads": at("/desk/reads", editors),
  "GET /desk/comments": at("/desk/comments", editors),
  "GET /desk/bylines": at("/desk/bylines", editors),
  "GET /desk/bylines/[id]": {
    address: ({ bylineId }) => `/desk/bylines/${bylineId}`,
    expected: administrators,
  },
  "GET /desk/jobs": at("/desk/jobs", administrators),
  "GET /desk/jobs/cache": at("/desk/jobs/cache", administrators),
  "GET /desk/outbox": at("/desk/outbox", administrators),
  "GET /desk/outlet": at("/desk/outlet", administrators),
  "GET /desk/pages": at("/desk/pages", administrators),
  "GET /desk/pages/[edition]/[kind]": at("/desk/pages/ar/about", administrators),
  "GET /desk/people": at("/desk/people", administrators),
  "GET /desk/people/[id]": {
    address: ({ people }) => `/desk/people/${people.onStory.id}`,
    expected: administrators,
  },
  "GET /desk/sections": at("/desk/sections", administrators),
  "GET /desk/sections/[id]": {
    address: ({ sectionId }) => `/desk/sections/${sectionId}`,
    expected: administrators,
  },
  "GET /desk/trash": at("/desk/trash", anyoneAtDesk),
  "GET /desk/topics": at("/desk/topics", editors),
  "GET /desk/topics/[id]": { address: ({ topicId }) => `/desk/topics/${topicId}`, expected: administrators },
};

/** Every route of the application. One that is not here fails the guard. */
export const routeTable: Record<string, Asking> = {
  ...site,
  ...readersForms,
  ...ofDoor,
  ...entrance,
  ...machine,
  ...stories,
  ...library,
  ...desk,
};
