import { z } from "zod";
import { db, withTransaction } from "@/db/client";
import { databaseTime } from "@/db/clock";
import { type Actor, authorize } from "@/newsroom/access";
import { publishArticle, publishAtOnce, publishSoon } from "@/newsroom/article/commands";
import { publishTimes, WordsToPublish } from "@/newsroom/article/rules";
import type { PromisingVerb } from "@/newsroom/article/steps";
import { endKinds } from "@/newsroom/article/steps";
import { demandTold } from "@/newsroom/correction/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { wrongField } from "@/newsroom/errors";
import { line } from "@/newsroom/input";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { momentOf } from "@/newsroom/outlet/local-time";
import { changeFront } from "./commands";
import { launchFront } from "./launching";
import type { FrontPlace } from "./place-wanted";
import { getFrontDraft, listFronts, loadFrontUnscoped } from "./queries";
import { type Filling, frontLimits } from "./rules";

const Place = z
  .string()
  .regex(/^[0-9a-f-]{36}:[0-9a-f-]{36}$/)
  .transform((text) => {
    const [frontId = "", container = ""] = text.split(":");
    return { frontId, container };
  });

const localTime = line(20)
  .transform((text) => text || undefined)
  .optional();

/** A publication, when it comes and ends, and where the story is to stand on a front, if anywhere. */
export const StoryToPublish = WordsToPublish.extend({
  when: z.enum(publishTimes).default("soon"),
  /** By the newsroom's clock (`2026-08-02T14:00`): when it goes live, where that is `later`, and when that ends. */
  at: localTime,
  until: localTime,
  endsAs: z.enum(endKinds).optional(),
  place: z.union([z.literal("").transform(() => undefined), Place]).optional(),
  /** From 1. */
  rank: z.coerce.number().int().min(1).max(frontLimits.cards).default(1),
}).superRefine(demandTold);
export type StoryToPublish = z.output<typeof StoryToPublish>;

/**
 * Publishes as `publishSoon` does, at once, or for a time to come, and places the story on a front. A front whose draft
 * readers have already is launched with it; elsewhere it waits in the draft for the launch.
 */
export async function publishOnFront(
  actor: Actor,
  { place, rank, when, at: localStart, until: localEnd, ...step }: StoryToPublish,
  promisedBy?: PromisingVerb,
): Promise<void> {
  await withTransaction(async (tx) => {
    const until = localEnd === undefined ? undefined : await momentOf(tx, localEnd);
    const now = await databaseTime();
    if (until && !(until > now)) throw wrongField("until", "timePast");
    const words = { ...step, ...(until && { until }) };
    if (when === "later") {
      if (localStart === undefined) throw wrongField("at", "timeMissing");
      const at = await momentOf(tx, localStart);
      if (!(at > now)) throw wrongField("at", "timePast");
      await publishArticle(actor, { ...words, at }, promisedBy);
    } else await (when === "urgent" ? publishAtOnce : publishSoon)(actor, words, promisedBy);
    if (!place) return;
    const { frontId, container } = place;
    const draft = await getFrontDraft(actor, frontId);
    const change = { kind: "addCard", container, storyId: step.articleId, at: rank - 1 } as const;
    const { version } = await changeFront(actor, { frontId, version: draft.version, change });
    if (draft.isLive) await launchFront(actor, { frontId, version });
  });
}

/** Every container of an edition's fronts. */
export async function listPlaces(actor: Actor, edition: EditionKey): Promise<FrontPlace[]> {
  authorize(actor, "front:compose");
  const fronts = (await listFronts(actor)).filter((each) => each.edition === edition);
  const places = fronts.map(async ({ id, sectionId, topicId }) => {
    const { content } = await loadFrontUnscoped(db, id);
    const idsOf = (kind: Filling) =>
      content.containers.flatMap(({ fill }) => (fill.by === kind && fill.id ? [fill.id] : []));
    const sections = [...idsOf("section"), ...(sectionId ? [sectionId] : [])];
    const names = [
      ...(await listNamesUnscoped(db, "section", edition, sections)),
      ...(await listNamesUnscoped(db, "topic", edition, [...idsOf("topic"), ...(topicId ? [topicId] : [])])),
      ...(await listNamesUnscoped(db, "byline", edition, idsOf("byline"))),
    ];
    const nameOf = (wanted: string | undefined) => names.find((each) => each.id === wanted)?.name;
    const front = nameOf(sectionId ?? topicId) ?? null;
    return content.containers.map(({ id: container, title, layout, fill }) => ({
      value: `${id}:${container}`,
      front,
      sectionId: sectionId ?? null,
      topicId: topicId ?? null,
      container: title || (nameOf(fill.id) ?? ""),
      layout,
      by: fill.by,
    }));
  });
  return (await Promise.all(places)).flat();
}
