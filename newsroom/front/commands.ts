import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { violatedConstraint } from "@/db/constraint";
import { front, frontDraft } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError, notFound } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { listPublishedSections } from "@/newsroom/section/queries";
import { applyChange, type FrontToChange } from "./changing";
import { changedContainers, mergeFronts } from "./merging";
import { type LoadedFront, loadDraftUnscoped, loadFrontUnscoped } from "./queries";
import {
  type FrontContainer,
  FrontContent,
  type FrontSaved,
  type FrontSubject,
  type FrontToSave,
} from "./rules";

/** What a front begins with: what readers see without one. */
async function firstContent({ edition, sectionId, topicId }: FrontSubject): Promise<FrontContent> {
  const container = (given: Partial<FrontContainer>): FrontContainer => ({
    ...{ id: randomUUID(), title: "", layout: "lead", cards: [], fill: { by: "newest" }, limit: 5 },
    ...given,
  });
  if (sectionId !== undefined) return { containers: [container({ fill: { by: "section", id: sectionId } })] };
  if (topicId !== undefined) return { containers: [container({ fill: { by: "topic", id: topicId } })] };
  const ofSections = (await listPublishedSections(edition)).slice(0, 12).map(({ id }, index) =>
    container({
      fill: { by: "section", id },
      ...(index % 2 === 0 ? { layout: "feature", limit: 5 } : { layout: "row", limit: 4 }),
    }),
  );
  return { containers: [container({}), ...ofSections] };
}

/** Begins to compose a front. Readers see nothing of it before a launch. Throws `conflict` where there is one. */
export async function createFront(actor: Actor, subject: FrontSubject): Promise<{ id: string }> {
  authorize(actor, "front:compose");
  return withTransaction(async (tx) => {
    const [created] = await tx
      .insert(front)
      .values(subject)
      .onConflictDoNothing({ target: [front.edition, front.sectionId, front.topicId] })
      .returning({ id: front.id })
      .catch(refuseUnknownEdition("edition"))
      .catch(refuseUnknownSubject);
    if (!created) throw new NewsroomError("conflict", "fronts.exists");
    await writeDraft(tx, actor, { id: created.id, version: 1, content: await firstContent(subject) });
    await record(tx, actor, {
      verb: "front:create",
      id: created.id,
      after: { edition: subject.edition },
      tags: [],
    });
    return created;
  });
}

function refuseUnknownSubject(cause: unknown): never {
  if (violatedConstraint(cause) === null) throw cause;
  throw notFound();
}

type Draft = Pick<LoadedFront, "id" | "version" | "content">;

async function writeDraft(tx: Transaction, actor: Actor, { id, version, content }: Draft): Promise<void> {
  await tx.insert(frontDraft).values({ frontId: id, version, content, savedBy: actorId(actor) });
  await tx.update(front).set({ version }).where(eq(front.id, id));
}

/**
 * Writes what somebody made of a version of the draft. What others wrote since stays: the two are merged container by
 * container, and where both changed the same one both versions stand. No history: a launch has one.
 */
async function composeOn(
  actor: Actor,
  { frontId, version: basedOn }: { frontId: string; version: number },
  compose: (base: FrontContent) => FrontContent,
): Promise<FrontSaved> {
  return withTransaction(async (tx) => {
    const loaded = await loadFrontUnscoped(tx, frontId, "lock");
    authorize(actor, "front:compose");
    const isNewest = loaded.version === basedOn;
    const base = isNewest ? loaded.content : await loadDraftUnscoped(tx, frontId, basedOn).catch(refuseOld);
    const mine = inArabicLetters(loaded.edition, compose(base));
    const { content, clashes } = mergeFronts(base, mine, loaded.content, randomUUID);
    const parsed = FrontContent.safeParse(content);
    if (!parsed.success) throw new NewsroomError("invalid", "fronts.tooManyContainers");
    const version = loaded.version + 1;
    await writeDraft(tx, actor, { id: frontId, version, content: parsed.data });
    return { version, changedByOthers: isNewest ? [] : changedContainers(base, loaded.content), clashes };
  });
}

/** The draft that somebody had before her is kept no longer. */
function refuseOld(): never {
  throw new NewsroomError("conflict", "fronts.tooOld");
}

/** Does one thing to the draft as somebody saw it. Throws `not_found`, `forbidden`, `invalid`. */
export function changeFront(actor: Actor, { change, ...seen }: FrontToChange): Promise<FrontSaved> {
  return composeOn(actor, seen, (base) => applyChange(base, change, randomUUID));
}

/** Saves a whole draft. Throws `not_found`, `forbidden`, `invalid`. */
export function saveFront(actor: Actor, { content, ...seen }: FrontToSave): Promise<FrontSaved> {
  return composeOn(actor, seen, () => content);
}
