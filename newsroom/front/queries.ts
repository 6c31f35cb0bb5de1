import { and, desc, eq, getTableColumns, isNotNull, isNull, lte } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { front, frontDraft, frontLaunch, frontRevision, proof, topic, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { notFound } from "@/newsroom/errors";
import { isUuid } from "@/newsroom/input";
import { drawPublishedFront } from "./drawing";
import { changedContainers } from "./merging";
import type {
  FrontContent,
  FrontDraft,
  FrontLaunched,
  FrontSubject,
  ListedFront,
  PublishedFront,
  ShownContainer,
} from "./rules";
import { readFrontContent } from "./standing";

/** The clause for the front of an edition, a section or a topic. */
const isOf = ({ edition, sectionId, topicId }: FrontSubject) =>
  and(
    eq(front.edition, edition),
    sectionId === undefined ? isNull(front.sectionId) : eq(front.sectionId, sectionId),
    topicId === undefined ? isNull(front.topicId) : eq(front.topicId, topicId),
  );

/** What readers have of a front; null where none was launched, so that the newest stand there. */
export async function getPublishedContainers(subject: FrontSubject): Promise<PublishedFront | null> {
  const [row] = await db
    .select({ revision: frontRevision.number, content: frontRevision.content })
    .from(front)
    .innerJoin(frontRevision, eq(frontRevision.id, front.liveRevisionId))
    .where(isOf(subject));
  if (!row) return null;
  const { revision, content: stored } = row;
  const content = await readFrontContent(db, stored);
  return { revision, containers: await drawPublishedFront(subject.edition, content) };
}

const latestFirst = [desc(frontLaunch.launchedAt), desc(frontLaunch.number)];

export type LoadedFront = typeof front.$inferSelect & { content: FrontContent };

/** A front with its draft; `lock` holds its row until the transaction ends. Callers authorize first. Throws `not_found`. */
export async function loadFrontUnscoped(
  executor: Executor,
  id: string,
  lock: "lock" | "read" = "read",
): Promise<LoadedFront> {
  if (!isUuid(id)) throw notFound();
  const query = executor.select().from(front).where(eq(front.id, id));
  const [row] = lock === "lock" ? await query.for("update") : await query;
  if (!row) throw notFound();
  return { ...row, content: await loadDraftUnscoped(executor, id, row.version) };
}

/** A draft as it was at a version. Throws `not_found` for one that is kept no longer. */
export async function loadDraftUnscoped(
  executor: Executor,
  frontId: string,
  version: number,
): Promise<FrontContent> {
  const [draft] = await executor
    .select({ content: frontDraft.content })
    .from(frontDraft)
    .where(and(eq(frontDraft.frontId, frontId), eq(frontDraft.version, version)));
  if (!draft) throw notFound();
  return readFrontContent(executor, draft.content);
}

/** The launch that waits for its time; null where none does. */
export async function loadPromiseUnscoped(executor: Executor, frontId: string) {
  const [row] = await executor
    .select({ id: frontLaunch.id, at: frontLaunch.at, revisionId: frontLaunch.revisionId })
    .from(frontLaunch)
    .where(and(eq(frontLaunch.frontId, frontId), isNull(frontLaunch.launchedAt)));
  return row ?? null;
}

/** Every front that is composed, but those of topics that went into one with a front of its own. */
export async function listFronts(actor: Actor): Promise<ListedFront[]> {
  authorize(actor, "front:compose");
  const rows = await db
    .select({ ...getTableColumns(front), proofState: proof.state })
    .from(front)
    .leftJoin(proof, eq(proof.frontId, front.id))
    .leftJoin(topic, eq(topic.id, front.topicId))
    .where(isNull(topic.mergedInto))
    .orderBy(front.createdAt);
  return rows.map(({ id, edition, sectionId, topicId, live, proofState }) => ({
    id,
    live,
    isMissed: proofState === "failed",
    edition,
    ...(sectionId !== null && { sectionId }),
    ...(topicId !== null && { topicId }),
  }));
}

/** A front as its readers would see the draft, or see it now (null: the list of the newest). Throws `not_found`. */
export async function getFrontPreview(
  actor: Actor,
  id: string,
  of: "draft" | "live",
): Promise<{ edition: EditionKey; containers: ShownContainer[] | null }> {
  const { content: draft, subject } = await getFrontDraft(actor, id);
  const { edition } = subject;
  const content = of === "draft" ? draft : await getLiveContent(actor, id);
  const containers = content && (await drawPublishedFront(edition, content));
  // A picture that only a draft shows is not with readers yet.
  const inDesk = containers?.map((each) => ({
    ...each,
    cards: each.cards.map((card) => ({ ...card, mediaBase: "/desk/media" as const })),
  }));
  return { edition, containers: inDesk ?? null };
}

/** The draft of a front. Throws `not_found`. */
export async function getFrontDraft(actor: Actor, id: string): Promise<FrontDraft> {
  authorize(actor, "front:compose");
  const { edition, sectionId, topicId, ...row } = await loadFrontUnscoped(db, id);
  const [saved] = await db
    .select({ savedAt: frontDraft.savedAt, savedByName: user.name })
    .from(frontDraft)
    .leftJoin(user, eq(user.id, frontDraft.savedBy))
    .where(and(eq(frontDraft.frontId, id), eq(frontDraft.version, row.version)));
  const live = await getLiveContent(actor, id);
  const promise = await loadPromiseUnscoped(db, id);
  return {
    id,
    subject: {
      edition,
      ...(sectionId !== null && { sectionId }),
      ...(topicId !== null && { topicId }),
    },
    version: row.version,
    content: row.content,
    savedAt: saved?.savedAt ?? row.createdAt,
    savedByName: saved?.savedByName ?? null,
    isLive: live !== null && isSameFront(live, row.content),
    live: row.live,
    promise: promise && { id: promise.id, at: promise.at },
  };
}

const isSameFront = (a: FrontContent, b: FrontContent) =>
  changedContainers(a, b).length === 0 &&
  a.containers.map(({ id }) => id).join() === b.containers.map(({ id }) => id).join();

/** What readers have, or had at a moment; null where that was the list of the newest. */
export async function getLiveContent(actor: Actor, frontId: string, at?: Date): Promise<FrontContent | null> {
  authorize(actor, "front:compose");
  const [row] = await db
    .select({ content: frontRevision.content })
    .from(frontLaunch)
    .leftJoin(frontRevision, eq(frontRevision.id, frontLaunch.revisionId))
    .where(
      and(
        eq(frontLaunch.frontId, frontId),
        isNotNull(frontLaunch.launchedAt),
        at && lte(frontLaunch.launchedAt, at),
      ),
    )
    .orderBy(...latestFirst)
    .limit(1);
  return row?.content ? readFrontContent(db, row.content) : null;
}

/** Launches that a page of the desk shows. */
const mostLaunches = 50;

/** What readers were given of a front, newest first. */
export async function listLaunches(actor: Actor, frontId: string): Promise<FrontLaunched[]> {
  authorize(actor, "front:compose");
  const rows = await db
    .select({
      id: frontLaunch.id,
      number: frontRevision.number,
      at: frontLaunch.launchedAt,
      launchedByName: user.name,
      isUndo: frontLaunch.isUndo,
    })
    .from(frontLaunch)
    .leftJoin(frontRevision, eq(frontRevision.id, frontLaunch.revisionId))
    .leftJoin(user, eq(user.id, frontLaunch.launchedBy))
    .where(and(eq(frontLaunch.frontId, frontId), isNotNull(frontLaunch.launchedAt)))
    .orderBy(...latestFirst)
    .limit(mostLaunches);
  return rows.flatMap(({ at, ...row }) => (at ? [{ at, ...row }] : []));
}
