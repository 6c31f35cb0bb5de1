import { asc, eq } from "drizzle-orm";
import { db, type Transaction, withTransaction } from "@/db/client";
import { commentReason } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, authorize } from "@/newsroom/access";
import { loadPolicyUnscoped } from "@/newsroom/comment-policy/queries";
import { loadOutletUnscoped } from "@/newsroom/outlet/queries";
import { firstReasons, type Reason } from "./rules";

const columns = {
  id: commentReason.id,
  edition: commentReason.edition,
  position: commentReason.position,
  label: commentReason.label,
  paragraphKey: commentReason.paragraphKey,
  line: commentReason.line,
  isActive: commentReason.isActive,
};

/**
 * The reasons of every edition, in the order of their digits; those that are chosen no more stand last. An edition that
 * never had any begins here with the first ones, in its language: nobody is asked for them before the first comment.
 * Throws `forbidden`.
 */
export async function listReasons(actor: Actor): Promise<Reason[]> {
  authorize(actor, "comment:moderate");
  const read = () =>
    db
      .select(columns)
      .from(commentReason)
      .orderBy(
        commentReason.edition,
        commentReason.isActive,
        asc(commentReason.position),
        commentReason.createdAt,
      );
  const rows = await read();
  const outlet = await loadOutletUnscoped(db);
  const bare = (outlet?.editions ?? []).filter(({ key }) => !rows.some(({ edition }) => edition === key));
  if (bare.length === 0) return inOrder(rows);
  await withTransaction(async (tx) => {
    for (const { key, language } of bare) await beginWith(tx, key, texts(language, "comments"));
  });
  return inOrder(await read());
}

const inOrder = (rows: Reason[]) => [
  ...rows.filter((row) => row.isActive),
  ...rows.filter((row) => !row.isActive),
];

type Texts = ReturnType<typeof texts<"comments">>;

async function beginWith(tx: Transaction, edition: string, t: Texts): Promise<void> {
  const [row] = await tx
    .select({ id: commentReason.id })
    .from(commentReason)
    .where(eq(commentReason.edition, edition))
    .limit(1);
  if (row) return;
  const parts = (await loadPolicyUnscoped(tx, edition))?.parts ?? [];
  await tx.insert(commentReason).values(
    firstReasons.map((name, at) => ({
      edition,
      position: at + 1,
      label: t(`firstReasons.${name}.label`),
      // Where the first policy stands, it has an item for each.
      paragraphKey: parts.find(({ text }) => text === t(`firstReasons.${name}.paragraph`))?.key ?? null,
      line: t(`firstReasons.${name}.line`),
    })),
  );
}
