import type { EventOf, EventVerb, NewsroomEvent } from "./events";
import { tag } from "./touched";

/** Whatever shows a story's words carries its tag: its own pages, and every list, front and feed with its card. */
const wordsOf = ({ id }: { id: string }) => [
  tag.article(id),
  tag.file(""),
  tag.addresses(""),
  tag.corrections(""),
];
const update = (event: EventOf<"article:publish" | "article:goLive">) =>
  event.after.isUpdate ? wordsOf(event) : [];
const commentTaken = ({ before }: EventOf<"comment:reject" | "comment:undo">) =>
  before.state === "approved" ? [tag.comments("")] : [];

/** Stories, cards, fronts and portraits: whatever shows a picture is drawn again without it. */
const whateverShows = (pictureId: string) => [
  ...[tag.picture(pictureId), tag.file(pictureId)],
  ...["article:", "front:", "section:", "topic:", "byline:"],
  ...[tag.addresses(""), tag.site],
];

type Contact = { mail: string; links: string[] };
const isLess = (before: Contact, after: Contact) =>
  [before.mail, ...before.links].some((each) => each !== "" && ![after.mail, ...after.links].includes(each));

/**
 * Which events take something from readers, and how the tags begin under which it stood: no cache may show it again,
 * not even while Warraq does not answer. What is not here only adds or renames, and an old page may stand in for it.
 */
const vanishing: { [Verb in EventVerb]?: (event: EventOf<Verb>) => string[] } = {
  "article:withdraw": wordsOf,
  "article:kill": wordsOf,
  "article:end": wordsOf,
  "article:publish": update,
  "article:goLive": update,
  // A page that does not tell of it says what is wrong.
  "article:correct": wordsOf,
  "article:amendCorrection": wordsOf,
  "article:takeBackCorrection": wordsOf,
  // A picture that only a front showed; its cards themselves are no secret.
  "front:launch": () => [tag.file("")],
  "front:goLive": () => [tag.file("")],
  "front:undo": () => [tag.file("")],
  "picture:endRights": ({ id }) => whateverShows(id),
  "picture:blur": ({ id }) => whateverShows(id),
  "picture:replace": ({ id }) => whateverShows(id),
  // The other one's file, which readers may have had through this one's places alone.
  "picture:takeBackReplacement": ({ id, before }) => [
    ...whateverShows(id),
    ...(before.replacedBy ? [tag.file(before.replacedBy)] : []),
  ],
  "picture:describe": ({ id, before, after }) =>
    after.isGraphic && !before.isGraphic ? whateverShows(id) : [],
  "urgent:change": () => [tag.urgent("")],
  "urgent:end": () => [tag.urgent("")],
  "urgent:expire": () => [tag.urgent("")],
  "comment:reject": commentTaken,
  "comment:undo": commentTaken,
  // A real name that becomes a pen-name stands on every page it signed; a contact on its own.
  "byline:change": ({ id, before, after }) => [
    ...(before.isPenName !== after.isPenName ? [tag.site] : []),
    ...(isLess(before, after) ? [tag.byline(id)] : []),
    ...(before.pictureId !== after.pictureId ? [tag.picture("")] : []),
  ],
  "page:save": ({ before }) => (before ? ["page:"] : []),
  "outlet:showChanges": ({ before, after }) => (before.areShown && !after.areShown ? [tag.outlet] : []),
  "outlet:changeEditions": ({ before, after }) => {
    const used = new Set(after.filter(({ isInUse }) => isInUse).map(({ edition }) => edition));
    return before.some(({ isInUse, edition }) => isInUse && !used.has(edition)) ? [tag.site] : [];
  },
};

/** Of the tags that an event touched, those under which something must vanish. */
export function vanishingTags(event: NewsroomEvent & { tags: string[] }): string[] {
  // Each verb's row takes that verb's events.
  const row = vanishing[event.verb] as ((event: NewsroomEvent) => string[]) | undefined;
  const beginnings = row?.(event) ?? [];
  return event.tags.filter((each) => beginnings.some((beginning) => each.startsWith(beginning)));
}
