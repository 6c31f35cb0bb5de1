import { eq } from "drizzle-orm";
import { type Transaction, withTransaction } from "@/db/client";
import { environment } from "@/db/env";
import {
  comment,
  commentAppeal,
  commenter,
  commenterLetter,
  commentReason,
  commentSanction,
  outletEdition,
} from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, authorize } from "@/newsroom/access";
import { policyLink } from "@/newsroom/comment-policy/linking";
import { isUuid } from "@/newsroom/input";
import { withIsolates } from "@/newsroom/language/numbers";
import { languageNamed } from "@/newsroom/language/rules";
import { enqueue } from "@/platform/jobs";
import { queueMail } from "@/platform/mail";
import { letterHtml } from "./letter-html";
import { appealHours, confirmHours, type LetterKind } from "./rules";

/** Seconds that a decision may be taken back before who wrote the comment hears of it. */
const patience = 60;

type Addressee = { email: string; edition: string };
type Letter = {
  subject: string;
  /** Paragraphs; the last one before the link says what it is for. */
  lines: string[];
  link: { href: string; label: string };
  /** What it rests on. */
  also?: { href: string; label: string };
  /** Of which kind, and by what token letters of that kind end; not for what nobody can do without. */
  ending?: { kind: LetterKind; token: string };
};

/** Puts a letter to a reader into the outbox: as text and as a page, in her edition's language and direction. */
async function queueLetter(tx: Transaction, to: Addressee, letter: Letter): Promise<void> {
  const { language, t } = await voiceOf(tx, to.edition);
  const { SITE_URL } = environment();
  const { link, also, ending } = letter;
  const way = ending && `${to.edition}/answer/unsubscribe/${ending.token}?kind=${ending.kind}`;
  const endingLine = way && t("letter.ending");
  const further = also ? [`${also.label}\n${also.href}`] : [];
  const lines = [
    ...letter.lines,
    link.href,
    ...further,
    ...(way ? [`${endingLine}\n${SITE_URL}/${way}`] : []),
  ];
  await queueMail(tx, {
    recipient: to.email,
    subject: letter.subject,
    text: lines.join("\n\n"),
    html: letterHtml(language, {
      ...{ subject: letter.subject, lines: letter.lines, link, also: also ?? null },
      ending: way ? { href: `${SITE_URL}/${way}`, label: endingLine ?? "" } : null,
    }),
    unsubscribe: ending
      ? `${SITE_URL}/api/unsubscribe/${ending.token}/${ending.kind}?edition=${to.edition}`
      : null,
  });
}

/** The language in which an edition's readers are written to, its texts, and the outlet's name there. */
async function voiceOf(tx: Transaction, edition: string) {
  const [row] = await tx
    .select({ name: outletEdition.name, language: outletEdition.language })
    .from(outletEdition)
    .where(eq(outletEdition.edition, edition));
  const language = languageNamed(row?.language ?? edition);
  return { language, t: texts(language, "commenter"), outlet: withIsolates(row?.name ?? "") };
}

/**
 * Asks a mailbox to confirm that it is hers who comments, and opens her page to her. Nothing that was typed stands in it:
 * whoever types somebody else's address could write to her by it.
 */
export async function queueConfirmLetter(
  tx: Transaction,
  { email, edition, link }: Addressee & { link: string },
): Promise<void> {
  const { t, outlet } = await voiceOf(tx, edition);
  const values = { outlet, hours: confirmHours };
  await queueLetter(
    tx,
    { email, edition },
    {
      subject: t("letter.confirm.subject", values),
      lines: [t("letter.confirm.text", values), t("letter.confirm.ignore")],
      link: { href: link, label: t("letter.confirm.link") },
    },
  );
}

export type CommenterNews = { kind: "decision" | "appeal" | "sanction"; id: string };

/** What of the newsroom's history somebody who comments is told of; by name, since each noun adds its own. */
const told: Partial<Record<string, CommenterNews["kind"]>> = {
  "comment:approve": "decision",
  "comment:reject": "decision",
  "appeal:decide": "appeal",
  "sanction:impose": "sanction",
  "sanction:confirm": "sanction",
};

/** Hangs on the history: orders the letter about a decision, for when it has stood for a moment. */
export async function tellCommenter(tx: Transaction, _actor: Actor, event: { verb: string; id: string }) {
  const kind = told[event.verb];
  if (kind) await enqueue(tx, "write_to_commenter", { kind, id: event.id }, { startAfter: patience });
}

/**
 * Writes to who commented about a decision, an appeal or a sanction as it stands now, and to whom an approved comment
 * answers; each once, however often it is asked. Only mailboxes that have confirmed are written to.
 */
export async function writeToCommenter(actor: Actor, { kind, id }: CommenterNews): Promise<void> {
  authorize(actor, "commenter:write");
  if (!isUuid(id)) return;
  await withTransaction(async (tx) => {
    if (kind === "decision") {
      await writeOfDecision(tx, id);
      await writeOfAnswer(tx, id);
    } else if (kind === "appeal") await writeOfAppeal(tx, id);
    else await writeOfSanction(tx, id);
  });
}

const people = {
  email: commenter.email,
  edition: commenter.edition,
  wantsAnswers: commenter.wantsAnswers,
  wantsDecisions: commenter.wantsDecisions,
  token: commenter.unsubscribeToken,
};

/** Whether this letter is the first of its kind about this. */
async function isFirst(
  tx: Transaction,
  letter: { commentId: string; kind: "answer" | "decision" | "appeal" | "sanction"; about: string },
): Promise<boolean> {
  const made = await tx.insert(commenterLetter).values(letter).onConflictDoNothing().returning();
  return made.length > 0;
}

const ownPage = (edition: string) => `${environment().SITE_URL}/${edition}/answer/commenter`;

async function writeOfDecision(tx: Transaction, commentId: string): Promise<void> {
  const [row] = await tx
    .select({
      ...people,
      state: comment.state,
      version: comment.version,
      decidedAt: comment.decidedAt,
      line: commentReason.line,
      paragraphKey: commentReason.paragraphKey,
      storyEdition: comment.edition,
    })
    .from(comment)
    .innerJoin(commenter, eq(commenter.id, comment.commenterId))
    .leftJoin(commentReason, eq(commentReason.id, comment.reasonId))
    .where(eq(comment.id, commentId));
  if (!row?.wantsDecisions || (row.state !== "approved" && row.state !== "rejected")) return;
  const about = `${row.version} ${row.state} ${row.decidedAt?.toISOString()}`;
  if (!(await isFirst(tx, { commentId, kind: "decision", about }))) return;
  const { t, language, outlet } = await voiceOf(tx, row.edition);
  const { storyEdition, decidedAt, paragraphKey } = row;
  await queueLetter(tx, row, {
    subject: t(`letter.${row.state}.subject`, { outlet }),
    lines: [
      t(`letter.${row.state}.text`),
      ...(row.state === "rejected"
        ? [
            ...(row.line ? [t("letter.because", { line: withIsolates(row.line) })] : []),
            t("letter.appealing", { hours: appealHours }),
          ]
        : []),
    ],
    link: { href: ownPage(row.edition), label: t("letter.page") },
    ...(row.state === "rejected" && {
      also: await policyLink(language, { edition: storyEdition, decidedAt, paragraphKey }),
    }),
    ending: { kind: "decisions", token: row.token },
  });
}

async function writeOfAnswer(tx: Transaction, answerId: string): Promise<void> {
  const [answer] = await tx
    .select({ parentId: comment.parentId, state: comment.state, commenterId: comment.commenterId })
    .from(comment)
    .where(eq(comment.id, answerId));
  if (answer?.state !== "approved" || !answer.parentId) return;
  const [row] = await tx
    .select({ ...people, id: commenter.id, articleId: comment.articleId, state: comment.state })
    .from(comment)
    .innerJoin(commenter, eq(commenter.id, comment.commenterId))
    .where(eq(comment.id, answer.parentId));
  if (!row?.wantsAnswers || row.id === answer.commenterId || row.state !== "approved") return;
  if (!(await isFirst(tx, { commentId: answer.parentId, kind: "answer", about: answerId }))) return;
  const { t, outlet } = await voiceOf(tx, row.edition);
  await queueLetter(tx, row, {
    // Neither the name nor the words of who answers: she may take them back, and no letter can be called back.
    subject: t("letter.answer.subject", { outlet }),
    lines: [t("letter.answer.text")],
    link: { href: ownPage(row.edition), label: t("letter.page") },
    ending: { kind: "answers", token: row.token },
  });
}

async function writeOfAppeal(tx: Transaction, appealId: string): Promise<void> {
  const [row] = await tx
    .select({
      ...people,
      commentId: comment.id,
      outcome: commentAppeal.outcome,
      answer: commentAppeal.answer,
    })
    .from(commentAppeal)
    .innerJoin(comment, eq(comment.id, commentAppeal.commentId))
    .innerJoin(commenter, eq(commenter.id, comment.commenterId))
    .where(eq(commentAppeal.id, appealId));
  // Whoever appeals wants to hear, whatever she chose otherwise.
  if (!row?.outcome) return;
  if (!(await isFirst(tx, { commentId: row.commentId, kind: "appeal", about: appealId }))) return;
  const { t, outlet } = await voiceOf(tx, row.edition);
  await queueLetter(tx, row, {
    subject: t("letter.appeal.subject", { outlet }),
    lines: [t(`letter.appeal.${row.outcome}`), ...(row.answer ? [withIsolates(row.answer)] : [])],
    link: { href: ownPage(row.edition), label: t("letter.page") },
  });
}

async function writeOfSanction(tx: Transaction, sanctionId: string): Promise<void> {
  const [row] = await tx
    .select({
      ...people,
      commentId: commentSanction.commentId,
      kind: commentSanction.kind,
      isInForce: commentSanction.isInForce,
      liftedAt: commentSanction.liftedAt,
      line: commentSanction.line,
    })
    .from(commentSanction)
    .innerJoin(commenter, eq(commenter.email, commentSanction.subject))
    .where(eq(commentSanction.id, sanctionId));
  if (!row?.commentId || !row.isInForce || row.liftedAt) return;
  if (!(await isFirst(tx, { commentId: row.commentId, kind: "sanction", about: sanctionId }))) return;
  const { t, outlet } = await voiceOf(tx, row.edition);
  await queueLetter(tx, row, {
    subject: t("letter.sanction.subject", { outlet }),
    lines: [t(`letter.sanction.${row.kind}`), withIsolates(row.line)],
    link: { href: ownPage(row.edition), label: t("letter.page") },
  });
}
