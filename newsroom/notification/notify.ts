import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { environment } from "@/db/env";
import { article, notification, plan, schedule, user } from "@/db/schema";
import { texts } from "@/messages/texts";
import { type Actor, actorId, can, type Person } from "@/newsroom/access";
import { deskStoryPath } from "@/newsroom/address/rules";
import { listHearersUnscoped, loadArticleUnscoped } from "@/newsroom/article/queries";
import {
  type ArticleVerb,
  articleVerbs,
  hearersOf,
  type PromisingVerb,
  type TakenVerb,
} from "@/newsroom/article/steps";
import { isUnderEmbargo } from "@/newsroom/embargo/clauses";
import type { EventOf, NewsroomEvent } from "@/newsroom/events";
import { withIsolates } from "@/newsroom/language/numbers";
import type { Language } from "@/newsroom/language/rules";
import { deskTitle } from "@/newsroom/plan/rules";
import { knownName } from "@/newsroom/sitting/known-names";
import { tidyLine } from "@/newsroom/storable";
import { userLanguage } from "@/newsroom/user/language";
import { queueMail } from "@/platform/mail";
import { choicesUnscoped } from "./choices";
import { listFollowersUnscoped } from "./followers";
import { kindOf } from "./kinds";
import { isOfTime, type StoryNews, saidWith, staysInside } from "./rules";

type Letter = StoryNews & { language: Language; actorName: string | null; isUnderEmbargo: boolean };

function letter(step: Letter): { subject: string; text: string } {
  const t = texts(step.language, "mail");
  // Letters lie with others: of an embargo they tell where to look, and nothing of what it is about.
  const named = step.isUnderEmbargo ? t("embargoed") : tidyLine(step.headline) || t("untitled");
  const headline = withIsolates(named);
  const isToldInside = staysInside(step.verb) || (step.isUnderEmbargo && !isOfTime(step.verb));
  const subject = t(`story.${step.isUpdate ? "update" : step.verb}`, { headline });
  const told = (said: string) => t(saidWith(step.verb), { reason: said, name: said, time: said });
  const lines = [
    subject,
    step.actorName ? t("by", { name: step.actorName }) : null,
    step.reason && !isToldInside ? told(withIsolates(step.reason)) : null,
    `${environment().SITE_URL}${deskStoryPath(step.articleId)}`,
  ];
  return {
    subject,
    text: lines.filter((line) => line !== null).join("\n\n"),
  };
}

/**
 * Tells the active people among `recipients` (account ids) of a step on a story: a row for the bell and a mail in
 * each person's language, in the transaction of the step. The actor, or `by` whom it was ordered, does not hear of her
 * own doing. Answers the letters.
 */
export async function notify(
  tx: Transaction,
  step: StoryNews & { actor: Actor; by?: string | null; recipients: string[] },
): Promise<string[]> {
  const actor = step.by === undefined ? actorId(step.actor) : step.by;
  const ids = [...new Set(step.recipients)].filter((id) => id !== actor);
  if (ids.length === 0) return [];
  const letters: string[] = [];
  const people = await tx
    .select({
      id: user.id,
      email: user.email,
      language: userLanguage,
      role: user.role,
      isActive: user.isActive,
    })
    .from(user)
    .where(and(inArray(user.id, ids), eq(user.isActive, true)));
  const headline = await titleOf(tx, step);
  const { subject } = await loadArticleUnscoped(tx, step.articleId);
  const choices = await choicesFor(tx, step, ids);
  const [story] = await tx.select({ isUnderEmbargo }).from(article).where(eq(article.id, step.articleId));
  const embargo = { isUnderEmbargo: story?.isUnderEmbargo ?? false };
  for (const person of people) {
    const choice = choices.get(person.id);
    // Whoever may read it no more learns nothing more of it, by a letter neither.
    if (!choice || !can({ kind: "person", ...person }, "article:read", subject)) continue;
    const { isInBell, mail } = choice;
    const isForDaily = mail === "daily";
    if (isInBell || isForDaily)
      await tx.insert(notification).values({
        userId: person.id,
        articleId: step.articleId,
        actorId: actor,
        verb: step.verb,
        reason: step.reason,
        isInBell,
        isForDaily,
      });
    if (mail !== "now") continue;
    const actorName = await nameFor({ kind: "person", ...person }, tx, step.articleId, actor);
    const written = letter({ ...step, ...embargo, headline, language: person.language, actorName });
    letters.push(await queueMail(tx, { recipient: person.email, ...written }));
  }
  return letters;
}

/**
 * How each of some people wants to hear of it; who wants less than every story of its kind, and is far from this one, is
 * left out.
 */
async function choicesFor(tx: Transaction, { articleId, verb }: StoryNews, ids: string[]) {
  const choices = await choicesUnscoped(tx, kindOf(verb), ids);
  if (![...choices.values()].some(({ reach }) => reach === "near")) return choices;
  const story = await loadArticleUnscoped(tx, articleId);
  const near = new Set([
    ...(await listHearersUnscoped(tx, "authors", story.subject)),
    ...(await listFollowersUnscoped(tx, story)),
  ]);
  return new Map([...choices].filter(([id, { reach }]) => reach === "all" || near.has(id)));
}

/** What the desk calls the story: until it has a headline, by the slug line of its plan. */
async function titleOf(tx: Transaction, { articleId, headline }: StoryNews): Promise<string> {
  if (headline.trim() !== "") return headline;
  const isIts = eq(plan.articleId, articleId);
  const [found] = await tx.select({ slugLine: plan.slugLine }).from(plan).where(isIts);
  return deskTitle(headline, found?.slugLine ?? null);
}

/** The name of who did it, as far as the person who hears of it may know it. */
async function nameFor(person: Person, tx: Transaction, articleId: string, id: string | null) {
  if (id === null) return null;
  const [author] = await tx
    .select({ name: knownName(person, articleId) })
    .from(user)
    .where(eq(user.id, id));
  return author?.name ?? null;
}

const isStep = (event: NewsroomEvent): event is EventOf<`article:${ArticleVerb}`> =>
  articleVerbs.some((verb) => event.verb === `article:${verb}`);

/** As what a step is told: one that the clock took, as what it means to who hears of it. */
const toldAs = (verb: Exclude<ArticleVerb, PromisingVerb | "takeBack">): TakenVerb =>
  verb === "goLive" ? "publish" : verb === "end" ? "withdraw" : verb;

/** Whose doing a step of the clock is: of who approved the words, as long as the account is there. */
export async function approverOf(
  tx: Transaction,
  revisionId: string | null | undefined,
): Promise<string | null> {
  if (!revisionId) return null;
  const isIt = eq(schedule.revisionId, revisionId);
  const [found] = await tx.select({ by: schedule.approvedBy }).from(schedule).where(isIt);
  return found?.by ?? null;
}

/** Tells of a step on a story whoever should hear of it and who follows it, once it is in the history. */
export async function tellOfStep(tx: Transaction, actor: Actor, event: NewsroomEvent): Promise<void> {
  if (!isStep(event)) return;
  const verb = articleVerbs.find((each) => event.verb === `article:${each}`);
  if (!verb || verb === "schedule" || verb === "update" || verb === "takeBack") return;
  const story = await loadArticleUnscoped(tx, event.id);
  const { subject, content } = story;
  const heard = hearersOf(verb).map((kind) => listHearersUnscoped(tx, kind, subject));
  const recipients = [...(await Promise.all(heard)).flat(), ...(await listFollowersUnscoped(tx, story))];
  await notify(tx, {
    articleId: event.id,
    headline: content.headline,
    verb: toldAs(verb),
    isUpdate: event.after.isUpdate ?? false,
    actor,
    by: verb === "goLive" ? await approverOf(tx, event.after.revisionId) : undefined,
    recipients,
    reason: event.reason ?? null,
  });
}
