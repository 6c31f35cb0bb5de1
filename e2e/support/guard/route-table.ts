import { randomUUID } from "node:crypto";
import { type Asking, at } from "./asking";
import { administrators, alike, anyoneAtDesk, anyoneByScript, editors, everybody } from "./expected";
import { ofDoor, readersForms, site } from "./readers-routes";
import { library, stories } from "./story-routes";

/** A token that fits no link. */
const guess = "A".repeat(43);

const entrance: Record<string, Asking> = {
  // Whoever is signed in already is sent on to the desk.
  "GET /sign-in": at("/sign-in", { ...everybody(307), stranger: 200, deactivated: 200 }),
  // Nobody has given a password a moment ago.
  "GET /sign-in/code": at("/sign-in/code", everybody(307)),
  // Who has a session sees hers there; nothing is left to set up for who has none to set up.
  "GET /sign-in/second-factor": at("/sign-in/second-factor", {
    ...everybody(200),
    stranger: 307,
    deactivated: 307,
  }),
  "GET /password": at("/password", everybody(200)),
  "GET /password/[token]": at(`/password/${guess}`, everybody(200)),
  // A real one opens its story to everybody: e2e/desk/preview-links.spec.ts.
  "GET /preview/[token]": at(`/preview/${guess}`, everybody(404)),
  "POST /api/previews/[token]/notes": at(`/api/previews/${guess}/notes`, everybody(404), {
    form: { id: randomUUID(), name: "س", text: "ملاحظة" },
  }),
  "GET /preview/[token]/media/[id]/[file]": {
    ofStory: ({ pictureId }) => `/preview/${guess}/media/${pictureId}/800.webp`,
    expected: alike(everybody(404)),
  },
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
  // Whoever has the token of the settings: e2e/site/metrics.spec.ts.
  "GET /api/metrics": at("/api/metrics", everybody(404)),
  "POST /api/internal/expire": at("/api/internal/expire", everybody(404), { data: ["site"] }),
};

const desk: Record<string, Asking> = {
  "GET /desk": at("/desk", anyoneAtDesk),
  "GET /desk/[...missing]": at("/desk/nothing/here", { ...everybody(404), stranger: 307, deactivated: 307 }),
  "GET /desk/tasks": at("/desk/tasks", anyoneAtDesk),
  "GET /desk/calendar": at("/desk/calendar", anyoneAtDesk),
  "GET /desk/board": at("/desk/board", anyoneAtDesk),
  // A real one opens its maker's calendar to everybody who holds it.
  "GET /api/calendars/[token]": at("/api/calendars/guess", everybody(404)),
  "GET /desk/plan": at("/desk/plan", anyoneAtDesk),
  "GET /desk/account": at("/desk/account", anyoneAtDesk),
  "GET /desk/account/second-factor": at("/desk/account/second-factor", anyoneAtDesk),
  "GET /desk/notifications": at("/desk/notifications", anyoneAtDesk),
  "GET /desk/notifications/choices": at("/desk/notifications/choices", anyoneAtDesk),
  "GET /desk/words": at("/desk/words", anyoneAtDesk),
  "GET /desk/offline": at("/desk/offline", anyoneAtDesk),
  // Another's notification, or none, is nothing.
  "GET /desk/notifications/[id]": at("/desk/notifications/00000000-0000-4000-8000-000000000000", {
    ...everybody(404),
    stranger: 307,
    deactivated: 307,
  }),
  "GET /api/notifications": at("/api/notifications", anyoneByScript),
  "GET /api/desk-openings": at("/api/desk-openings?q=x", anyoneByScript),
  "GET /desk/fronts": at("/desk/fronts", editors),
  "GET /desk/fronts/[id]": { address: ({ frontId }) => `/desk/fronts/${frontId}`, expected: editors },
  "GET /desk/fronts/[id]/launches": {
    address: ({ frontId }) => `/desk/fronts/${frontId}/launches`,
    expected: editors,
  },
  "POST /api/fronts/[id]/presence": {
    address: ({ frontId }) => `/api/fronts/${frontId}/presence`,
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "GET /desk/preview/front/[id]": {
    address: ({ frontId }) => `/desk/preview/front/${frontId}`,
    expected: editors,
  },
  "GET /desk/review": at("/desk/review", editors),
  "GET /desk/today": at("/desk/today", anyoneAtDesk),
  "GET /desk/reads": at("/desk/reads", editors),
  "GET /desk/comments": at("/desk/comments", editors),
  "POST /api/comments/claims": {
    address: () => "/api/comments/claims",
    sending: { data: { ids: ["00000000-0000-4000-8000-000000000000"], wish: "leave" } },
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "GET /desk/comments/figures": at("/desk/comments/figures", editors),
  "GET /api/comment-figures/[edition]/[month]": {
    address: () => "/api/comment-figures/ar/2026-10",
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "GET /desk/comments/policy": at("/desk/comments/policy", editors),
  "GET /desk/comments/reasons": at("/desk/comments/reasons", editors),
  "GET /desk/comments/sanctions": at("/desk/comments/sanctions", editors),
  "GET /desk/bylines": at("/desk/bylines", editors),
  "GET /desk/bylines/[id]": {
    address: ({ bylineId }) => `/desk/bylines/${bylineId}`,
    expected: administrators,
  },
  "GET /desk/jobs": at("/desk/jobs", administrators),
  "GET /desk/jobs/backups": at("/desk/jobs/backups", administrators),
  "GET /desk/jobs/cache": at("/desk/jobs/cache", administrators),
  "GET /desk/outbox": at("/desk/outbox", administrators),
  "GET /desk/outlet": at("/desk/outlet", administrators),
  "GET /desk/pages": at("/desk/pages", administrators),
  "GET /desk/pages/[edition]/[kind]": at("/desk/pages/ar/about", administrators),
  "GET /desk/audit": at("/desk/audit", administrators),
  "GET /api/audit": {
    address: () => "/api/audit?format=json&q=nothing",
    expected: { ...anyoneByScript, offStory: 403, onStory: 403, editor: 403 },
  },
  "GET /desk/people": at("/desk/people", administrators),
  "GET /desk/people/[id]": {
    address: ({ people }) => `/desk/people/${people.onStory.id}`,
    expected: administrators,
  },
  "GET /desk/redirects": at("/desk/redirects", editors),
  "GET /desk/redirects/[id]": {
    address: ({ redirectId }) => `/desk/redirects/${redirectId}`,
    expected: editors,
  },
  "GET /desk/redirects/imports/[id]": {
    address: ({ importId }) => `/desk/redirects/imports/${importId}`,
    expected: editors,
  },
  "GET /api/redirects/imports/[id]": {
    address: ({ importId }) => `/api/redirects/imports/${importId}`,
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "POST /api/redirects/imports/[id]": {
    // What is no id is refused of whoever may ask.
    address: () => "/api/redirects/imports/nothing",
    sending: { data: "/a,/b", headers: { "content-type": "application/octet-stream" } },
    expected: { ...anyoneByScript, offStory: 422, onStory: 422, editor: 422, administrator: 422 },
  },
  "GET /desk/comments/words": at("/desk/comments/words", editors),
  "GET /api/comment-words/[list]": {
    // No list has this id: whoever may ask hears that it is not there.
    address: () => "/api/comment-words/00000000-0000-4000-8000-000000000000",
    expected: { ...anyoneByScript, offStory: 403, onStory: 403, editor: 404, administrator: 404 },
  },
  "GET /desk/comments/settings": at("/desk/comments/settings", editors),
  "GET /desk/style": at("/desk/style", editors),
  "GET /desk/style/checks": at("/desk/style/checks", editors),
  "GET /desk/style/[id]": {
    address: ({ termId }) => `/desk/style/${termId}`,
    expected: editors,
  },
  "GET /api/house-style/[edition]/terms": {
    address: () => "/api/house-style/ar/terms",
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "POST /api/house-style/[edition]/terms": {
    // Nothing in it: nothing is taken, whoever may ask.
    address: () => "/api/house-style/ar/terms",
    sending: { data: "\n", headers: { "content-type": "application/octet-stream" } },
    expected: { ...anyoneByScript, offStory: 403, onStory: 403 },
  },
  "GET /desk/sections": at("/desk/sections", administrators),
  "GET /desk/sections/[id]": {
    address: ({ sectionId }) => `/desk/sections/${sectionId}`,
    expected: administrators,
  },
  "GET /desk/search": at("/desk/search?q=نهر", anyoneAtDesk),
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
