import { and, desc, eq, gt, ne, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { comment, commenter } from "@/db/schema";
import { sanctionInForce } from "@/newsroom/sanction/queries";
import { domainOf } from "@/newsroom/sanction/rules";
import { type CheckedComment, checkComment } from "./checks";
import { findListedUnscoped } from "./listed";
import { getNewsroomNamesUnscoped } from "./names";
import { judgeRepeat } from "./repeat";
import type { CommentPlace } from "./settings/place";
import type { CommentSettings } from "./settings/rules";
import { knownNames, nameLooks } from "./signature";
import type { Verdict } from "./verdicts";

/** Comments of the last days by which a sender is judged, of each way to know her. */
const mostRemembered = 100;

/** Who sends it: the cookie's reader, her address of today, and who she is, where she has confirmed by mail. */
export type CommentSender = { readerHash: string; sourceHash: string; commenterId: string | null };

/** What is judged: the words, and how they came. */
export type CommentWords = {
  name: string;
  email: string;
  text: string;
  website: string;
  seconds: number | null;
};

type Asked = {
  place: Pick<CommentPlace, "edition" | "language" | "settings">;
  words: CommentWords;
  sender: CommentSender;
  /** The comment that is edited. */
  exceptId?: string;
};

/** What the checks say of words, and by what they are found again as a repeat. */
export type Judged = { verdicts: Verdict[]; textHash: string; keys: number[] };

/** What is known of words for which nothing is read. */
const unread = {
  ...{ sanction: null, repeat: "none" as const, findListed: () => [], isNameTaken: false },
  newsroom: knownNames({ accounts: [], outlet: [], people: [] }),
  record: { approved: 0, decided: 0, rejected: 0 },
};

/** What the checks say of words before anything is read for them. */
export function judgeUnread({
  place: { language, settings },
  words: { website, ...words },
  isOverRate,
}: Pick<Asked, "place" | "words"> & { isOverRate: boolean }): Verdict[] {
  return checkComment({ ...words, ...unread, language, honeypot: website, isOverRate }, settings);
}

/**
 * Asks every check about words that a reader sends, or has changed. What is to become of them `outcomeOf` says. Whoever
 * sends the same words at once waits until the transaction ends.
 */
export async function judgeComment(tx: Transaction, asked: Asked): Promise<Judged> {
  const { place, words, sender, exceptId } = asked;
  const { settings, edition } = place;
  const { repeat, ...traced } = await judgeRepeat(tx, words.text, sender, { ...settings, exceptId });
  // Sent together: each waits for the database, none for another.
  const [sanction, findListed, newsroom, isNameTaken, record] = await Promise.all([
    sanctionInForce(tx, {
      email: words.email,
      domain: domainOf(words.email),
      sourceHash: sender.sourceHash,
    }),
    findListedUnscoped(tx, edition, settings),
    getNewsroomNamesUnscoped(tx),
    isConfirmedByAnother(tx, words.name, sender.commenterId),
    getRecord(tx, words.email, sender, settings),
  ]);
  const checked: CheckedComment = {
    name: words.name,
    email: words.email,
    text: words.text,
    language: place.language,
    honeypot: words.website,
    seconds: words.seconds,
    ...{ sanction, isOverRate: false, repeat, findListed, newsroom, isNameTaken, record },
  };
  return { verdicts: checkComment(checked, settings), ...traced };
}

/** Whether somebody else has confirmed by mail that she signs so. */
async function isConfirmedByAnother(tx: Transaction, name: string, commenterId: string | null) {
  const [row] = await tx
    .select({ id: commenter.id })
    .from(commenter)
    .where(
      and(eq(commenter.nameLooks, nameLooks(name)), commenterId ? ne(commenter.id, commenterId) : undefined),
    )
    .limit(1);
  return row !== undefined;
}

/**
 * What became of a sender's comments. Approvals count by what nobody can borrow, the cookie and the confirmed address;
 * rejections by the address that was typed too.
 */
async function getRecord(
  tx: Transaction,
  email: string,
  { readerHash, commenterId }: CommentSender,
  { historyDays, newcomerApproved }: CommentSettings,
): Promise<CheckedComment["record"]> {
  const byCookie = eq(comment.readerHash, readerHash);
  const byName = commenterId ? eq(comment.commenterId, commenterId) : undefined;
  const isHers = or(byCookie, byName);
  const approved = tx
    .select({ id: comment.id })
    .from(comment)
    .where(and(isHers, eq(comment.state, "approved")))
    .limit(newcomerApproved)
    .as("approved");
  // Of each way to know her the newest: an address that anybody may type would else cost as much as was ever sent with it.
  const lately = [byCookie, byName, eq(comment.email, email)]
    .filter((clause) => clause !== undefined)
    .map((clause) => {
      const found = tx
        .select({ id: comment.id, state: comment.state })
        .from(comment)
        .where(and(clause, gt(comment.createdAt, sql`now() - make_interval(days => ${historyDays})`)))
        .orderBy(desc(comment.createdAt))
        .limit(mostRemembered);
      return sql`(${found})`;
    });
  const [row] = await tx
    .select({
      approved: sql<number>`(select count(*)::int from ${approved})`,
      decided: sql<number>`count(*)::int`,
      rejected: sql<number>`(count(*) filter (where lately.state = 'rejected'))::int`,
    })
    .from(sql`(${sql.join(lately, sql` union `)}) as lately`)
    .where(sql`lately.state in ('approved', 'rejected')`);
  return row ?? { approved: 0, decided: 0, rejected: 0 };
}
