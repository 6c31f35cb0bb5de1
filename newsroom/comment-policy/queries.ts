import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { commentPolicy, commentPolicyDraft, commentReason, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import type { EditionKey } from "@/newsroom/edition/rules";
import { type PolicyPart, StoredParts } from "./parts";
import type { Policy, PolicyDraft, PolicyParagraph, PolicyVersion } from "./rules";

const columns = {
  version: commentPolicy.version,
  essence: commentPolicy.essence,
  parts: commentPolicy.parts,
  changes: commentPolicy.changes,
  createdAt: commentPolicy.createdAt,
};

const read = <Row extends { parts: unknown }>(row: Row) => ({ ...row, parts: StoredParts.parse(row.parts) });

/** The policy by which an edition judges comments now; null where it has none. */
export async function loadPolicyUnscoped(on: Executor, edition: EditionKey): Promise<Policy | null> {
  const [row] = await on
    .select(columns)
    .from(commentPolicy)
    .where(eq(commentPolicy.edition, edition))
    .orderBy(desc(commentPolicy.version))
    .limit(1);
  return row ? read(row) : null;
}

/** A version of an edition's policy, the one in force where none is asked for; null for what there is not. */
export async function getPublishedPolicy(edition: EditionKey, version?: number): Promise<Policy | null> {
  if (version === undefined) return loadPolicyUnscoped(db, edition);
  const [row] = await db
    .select(columns)
    .from(commentPolicy)
    .where(and(eq(commentPolicy.edition, edition), eq(commentPolicy.version, version)));
  return row ? read(row) : null;
}

/** The versions of an edition's policy, the newest first. */
export async function listPublishedPolicies(edition: EditionKey): Promise<PolicyVersion[]> {
  return db
    .select({ version: columns.version, changes: columns.changes, createdAt: columns.createdAt })
    .from(commentPolicy)
    .where(eq(commentPolicy.edition, edition))
    .orderBy(desc(commentPolicy.version));
}

/** The first key that no part of any version has had. */
export async function freeKeyUnscoped(on: Executor, edition: EditionKey): Promise<number> {
  const [row] = await on.execute<{ next: number }>(sql`
    select coalesce(max((part->>'key')::int), 0) + 1 as next
    from ${commentPolicy}, jsonb_array_elements(${commentPolicy.parts}) as part
    where ${commentPolicy.edition} = ${edition}`);
  return row?.next ?? 1;
}

/** An edition's draft; null where nobody writes one. */
export async function loadDraftUnscoped(
  on: Executor,
  edition: EditionKey,
  lock = false,
): Promise<PolicyDraft | null> {
  const query = on
    .select({
      version: commentPolicyDraft.version,
      essence: commentPolicyDraft.essence,
      text: commentPolicyDraft.text,
      changes: commentPolicyDraft.changes,
    })
    .from(commentPolicyDraft)
    .where(eq(commentPolicyDraft.edition, edition))
    .$dynamic();
  const [row] = await (lock ? query.for("update") : query);
  return row ?? null;
}

type DeskVersion = PolicyVersion & { byName: string | null };
/** What the desk shows of an edition's policy. */
export type PolicyOnDesk = {
  inForce: Policy | null;
  draft: (PolicyDraft & { changedByName: string | null; changedAt: Date }) | null;
  versions: DeskVersion[];
  /** The paragraphs on which reasons of rejections rest. */
  rests: { key: number; label: string }[];
};

/** An edition's policy, what is written towards the next one, and all versions. Throws `forbidden`. */
export async function getPolicyOnDesk(actor: Actor, edition: EditionKey): Promise<PolicyOnDesk> {
  authorize(actor, "comment:setRules");
  const [inForce, draft, [saved], versions, rests] = await Promise.all([
    loadPolicyUnscoped(db, edition),
    loadDraftUnscoped(db, edition),
    db
      .select({ changedByName: user.name, changedAt: commentPolicyDraft.changedAt })
      .from(commentPolicyDraft)
      .leftJoin(user, eq(user.id, commentPolicyDraft.changedBy))
      .where(eq(commentPolicyDraft.edition, edition)),
    db
      .select({
        version: columns.version,
        changes: columns.changes,
        createdAt: columns.createdAt,
        byName: user.name,
      })
      .from(commentPolicy)
      .leftJoin(user, eq(user.id, commentPolicy.createdBy))
      .where(eq(commentPolicy.edition, edition))
      .orderBy(desc(commentPolicy.version)),
    db
      .select({ key: commentReason.paragraphKey, label: commentReason.label })
      .from(commentReason)
      .where(and(eq(commentReason.edition, edition), eq(commentReason.isActive, true)))
      .orderBy(commentReason.position),
  ]);
  return {
    inForce,
    draft: draft && saved ? { ...draft, ...saved } : null,
    versions,
    rests: rests.flatMap(({ key, label }) => (key === null ? [] : [{ key, label }])),
  };
}

/** What reasons of each edition may rest on: the parts of its policy in force but headings. Throws `forbidden`. */
export async function listParagraphs(actor: Actor): Promise<Record<string, PolicyPart[]>> {
  authorize(actor, "comment:moderate");
  const rows = await db
    .selectDistinctOn([commentPolicy.edition], { edition: commentPolicy.edition, parts: commentPolicy.parts })
    .from(commentPolicy)
    .orderBy(commentPolicy.edition, desc(commentPolicy.version));
  return Object.fromEntries(
    rows.map(({ edition, parts }) => [
      edition,
      StoredParts.parse(parts).filter(({ kind }) => kind !== "heading"),
    ]),
  );
}

type Decision = { edition: string; decidedAt: Date | null; paragraphKey: number | null };

/**
 * For each decision the paragraph on which it rests, as it stood in the version in force then; null where it rests on
 * none, or that version had none of that key.
 */
export async function listParagraphsOfUnscoped(
  decisions: readonly Decision[],
): Promise<(PolicyParagraph | null)[]> {
  const resting = decisions.filter(({ decidedAt, paragraphKey }) => decidedAt && paragraphKey !== null);
  const editions = [...new Set(resting.map(({ edition }) => edition))];
  const versions =
    editions.length === 0
      ? []
      : await db
          .select({ edition: commentPolicy.edition, ...columns })
          .from(commentPolicy)
          .where(inArray(commentPolicy.edition, editions))
          .orderBy(desc(commentPolicy.version));
  return decisions.map(({ edition, decidedAt, paragraphKey }) => {
    const found = versions.find(
      (each) => each.edition === edition && decidedAt && each.createdAt <= decidedAt,
    );
    const part = found && StoredParts.parse(found.parts).find(({ key }) => key === paragraphKey);
    return part ? { edition, version: found.version, key: part.key, text: part.text } : null;
  });
}
