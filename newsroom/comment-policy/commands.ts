import { eq, sql } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { commentPolicy, commentPolicyDraft } from "@/db/schema";
import { type Actor, actorId, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError, wrongField } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { tag } from "@/newsroom/touched";
import { keyedParts, mostParts, writtenParts } from "./parts";
import { freeKeyUnscoped, loadDraftUnscoped, loadPolicyUnscoped } from "./queries";
import type { Policy, PolicyToWrite } from "./rules";

/**
 * Keeps what is written towards an edition's next policy, or gives it to readers as a new version that nobody changes any
 * more. Throws `forbidden`, `conflict` when somebody else has saved or published meanwhile, `invalid` with the field. A
 * saved draft has no history: it is nobody's yet.
 */
export async function writePolicy(actor: Actor, input: PolicyToWrite): Promise<void> {
  await withTransaction(async (tx) => {
    const { edition, verb } = input;
    // The first draft, or version, has no row that could be locked.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`policy ${edition}`}, 0))`);
    const [draft, inForce] = [
      await loadDraftUnscoped(tx, edition, true),
      await loadPolicyUnscoped(tx, edition),
    ];
    authorize(actor, "comment:setRules");
    if ((draft?.version ?? 0) !== input.version || (inForce?.version ?? 0) !== input.inForce)
      throw new NewsroomError("conflict", "commentPolicy.changed");
    const words = inWords(input);
    if (verb === "save") await saveDraft(tx, actor, edition, words);
    else await publish(tx, actor, edition, words, inForce);
  });
}

/** As they are to stand in the edition. */
function inWords({ edition, essence, text, changes }: PolicyToWrite): Words {
  const tidy = (words: string) => inArabicLetters(edition, { text: words }).text;
  return { essence: tidy(essence), text: tidy(text), changes: tidy(changes) };
}

type Words = Pick<PolicyToWrite, "essence" | "text" | "changes">;

async function saveDraft(tx: Transaction, actor: Actor, edition: string, words: Words): Promise<void> {
  const saved = { ...words, changedBy: actorId(actor), changedAt: sql`now()` };
  await tx
    .insert(commentPolicyDraft)
    .values({ edition, ...saved })
    .onConflictDoUpdate({
      target: commentPolicyDraft.edition,
      set: { ...saved, version: sql`${commentPolicyDraft.version} + 1` },
    })
    .catch(refuseUnknownEdition("edition"));
}

async function publish(
  tx: Transaction,
  actor: Actor,
  edition: string,
  { essence, text, changes }: Words,
  before: Policy | null,
): Promise<void> {
  const written = writtenParts(text);
  if (essence === "") throw wrongField("essence", "commentPolicy.essenceMissing");
  if (written.length === 0) throw wrongField("text", "commentPolicy.textMissing");
  if (written.length > mostParts) throw wrongField("text", "commentPolicy.tooManyParts");
  if (before && changes === "") throw wrongField("changes", "commentPolicy.changesMissing");
  const parts = keyedParts(written, before?.parts ?? [], await freeKeyUnscoped(tx, edition));
  if (before && before.essence === essence && JSON.stringify(before.parts) === JSON.stringify(parts))
    throw wrongField("text", "commentPolicy.nothingChanged");
  const version = (before?.version ?? 0) + 1;
  await tx
    .insert(commentPolicy)
    .values({ edition, version, essence, parts, changes, createdBy: actorId(actor) })
    .catch(refuseUnknownEdition("edition"));
  await tx.delete(commentPolicyDraft).where(eq(commentPolicyDraft.edition, edition));
  await record(tx, actor, {
    verb: "commentPolicy:publish",
    id: `${edition}:${version}`,
    before: before && { edition, policyVersion: before.version },
    after: { edition, policyVersion: version, changes },
    tags: [tag.policy(edition)],
  });
}
