import { randomUUID } from "node:crypto";
import { type Asking, at } from "./asking";
import type { CastStory } from "./cast";
import {
  alike,
  anyoneAtDesk,
  anyoneByScript,
  anyoneForFile,
  type Expected,
  everybody,
  peopleOnStory,
  peopleOnStoryByScript,
} from "./expected";

/**
 * Saves and revisions of a version that never was: whoever may write hears of a conflict, and nothing is written.
 * What is in review stands still for its author, what is spiked or killed for everybody.
 */
const conflict = { ...peopleOnStoryByScript, onStory: 409, editor: 409, administrator: 409 };
const nobody = { ...peopleOnStoryByScript, onStory: 403, editor: 403, administrator: 403 };
const writing = {
  ...alike(conflict),
  in_review: { ...conflict, onStory: 403 },
  spiked: nobody,
  killed: nobody,
};

const noRevision = { ...everybody(404), stranger: 307, deactivated: 307 };
const noRevisionByScript = { ...everybody(404), stranger: 401, deactivated: 401 };

/** Nothing of that kind was done to a story. */
const nothingThere = { ...peopleOnStoryByScript, onStory: 404, editor: 404, administrator: 404 };

/** What is no word is refused of whoever may write. */
const noTerm = { ...peopleOnStoryByScript, onStory: 422, editor: 422, administrator: 422 };

/** A story in the desk. */
export const stories: Record<string, Asking> = {
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
    expected: { ...alike(peopleOnStory), draft: noRevision, embargoed: noRevision },
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
  // Begun under a name of one's own: each gets a story, and nobody another's.
  "POST /api/articles": at("/api/articles", anyoneByScript, {
    data: { edition: "ar", begunAs: "5f0c2f0e-7d0b-4a55-9a8e-3c1c5d8f2a10" },
  }),
  "POST /api/articles/[id]/sitting": {
    ofStory: ({ id }) => `/api/articles/${id}/sitting`,
    sending: () => ({ data: { tab: "guard" } }),
    expected: alike(peopleOnStoryByScript),
  },
  "POST /api/articles/[id]/look": {
    ofStory: ({ id }) => `/api/articles/${id}/look`,
    sending: () => ({ data: { version: 1 } }),
    expected: alike(peopleOnStoryByScript),
  },
  "GET /api/articles/[id]/revisions": {
    ofStory: ({ id }) => `/api/articles/${id}/revisions`,
    expected: alike(peopleOnStoryByScript),
  },
  "GET /api/articles/[id]/revisions/[number]": {
    ofStory: ({ id }) => `/api/articles/${id}/revisions/1`,
    expected: {
      ...alike(peopleOnStoryByScript),
      draft: noRevisionByScript,
      embargoed: noRevisionByScript,
    },
  },
  "POST /api/articles/[id]/revisions": {
    ofStory: ({ id }) => `/api/articles/${id}/revisions`,
    sending: () => ({ data: { version: 999 } }),
    expected: writing,
  },
  "GET /api/articles/[id]/notes": {
    ofStory: ({ id }) => `/api/articles/${id}/notes`,
    expected: alike(peopleOnStoryByScript),
  },
  "POST /api/articles/[id]/notes": {
    ofStory: ({ id }) => `/api/articles/${id}/notes`,
    sending: () => ({ data: { id: randomUUID(), place: null, text: "ملاحظة الحارس" } }),
    // Whoever may see it may speak about it, also while its words stand still.
    expected: alike(peopleOnStoryByScript),
  },
  "POST /api/articles/[id]/notes/[thread]": {
    ofStory: ({ id }) => `/api/articles/${id}/notes/${randomUUID()}`,
    sending: () => ({ data: { id: randomUUID(), text: "ردّ الحارس" } }),
    expected: alike(nothingThere),
  },
  "DELETE /api/articles/[id]/notes/[thread]": {
    ofStory: ({ id }) => `/api/articles/${id}/notes/${randomUUID()}`,
    // What is not there is taken back already.
    expected: alike(peopleOnStoryByScript),
  },
  "PUT /api/articles/[id]/notes/[thread]": {
    ofStory: ({ id }) => `/api/articles/${id}/notes/${randomUUID()}`,
    sending: () => ({ data: { isResolved: true } }),
    expected: alike(nothingThere),
  },
  "GET /api/articles/[id]/house-style": {
    ofStory: ({ id }) => `/api/articles/${id}/house-style`,
    expected: alike(peopleOnStoryByScript),
  },
  "POST /api/articles/[id]/house-style": {
    ofStory: ({ id }) => `/api/articles/${id}/house-style`,
    sending: () => ({ data: { check: "hamza", words: "وصل الى بغداد", reason: "هكذا كُتب" } }),
    expected: {
      ...alike(peopleOnStoryByScript),
      in_review: { ...peopleOnStoryByScript, onStory: 403 },
      spiked: nobody,
      killed: nobody,
    },
  },
  "DELETE /api/articles/[id]/house-style": {
    ofStory: ({ id }) => `/api/articles/${id}/house-style`,
    sending: () => ({ data: { check: "hamza", words: "لم يُتجاهل" } }),
    expected: {
      ...alike(nothingThere),
      in_review: { ...nothingThere, onStory: 403 },
      spiked: nobody,
      killed: nobody,
    },
  },
  "POST /api/articles/[id]/style-proposals": {
    ofStory: ({ id }) => `/api/articles/${id}/style-proposals`,
    sending: () => ({ data: { kind: "forbidden", word: "123" } }),
    expected: {
      ...alike(noTerm),
      in_review: { ...noTerm, onStory: 403 },
      spiked: nobody,
      killed: nobody,
    },
  },
  "POST /api/articles/[id]/topics": {
    ofStory: ({ id }) => `/api/articles/${id}/topics`,
    sending: () => ({ data: { name: "موضوع الحارس" } }),
    expected: {
      ...alike(peopleOnStoryByScript),
      in_review: { ...peopleOnStoryByScript, onStory: 403 },
      spiked: nobody,
      killed: nobody,
    },
  },
};

const picture = ({ pictureId }: CastStory) => `/api/pictures/${pictureId}`;
const words = { caption: "تعليق", credit: "مصوّر", alternative: "ميدان", isDecorative: false };

/** Pictures are the whole newsroom's, but those of a story under embargo that one may not read. */
const ofLibrary = (anyone: Expected) => ({ ...alike(anyone), embargoed: { ...anyone, offStory: 404 } });

/** The pictures of stories. */
export const library: Record<string, Asking> = {
  "GET /desk/pictures": at("/desk/pictures", anyoneAtDesk),
  "GET /desk/pictures/[id]": {
    ofStory: ({ pictureId }) => `/desk/pictures/${pictureId}`,
    expected: ofLibrary(anyoneAtDesk),
  },
  "GET /desk/media/[id]/[file]": {
    ofStory: ({ pictureId }) => `/desk/media/${pictureId}/800.webp`,
    expected: ofLibrary(anyoneForFile),
  },
  // Nothing is hidden in it, so nothing is to be seen, whoever asks.
  "GET /desk/media/[id]/original": {
    ofStory: ({ pictureId }) => `/desk/media/${pictureId}/original`,
    expected: alike(everybody(404)),
  },
  "GET /api/pictures": at("/api/pictures", anyoneByScript),
  // What is no picture is refused, by whomever it is sent; strangers are not even heard.
  "POST /api/pictures": at(
    "/api/pictures?name=x.jpg",
    { ...everybody(422), stranger: 401, deactivated: 401 },
    { data: Buffer.from("words") },
  ),
  "GET /api/pictures/[id]": { ofStory: picture, expected: ofLibrary(anyoneByScript) },
  "PUT /api/pictures/[id]": {
    ofStory: picture,
    sending: () => ({ data: words }),
    expected: ofLibrary(anyoneByScript),
  },
};
