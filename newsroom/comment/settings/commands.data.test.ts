import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { commenter } from "@/db/schema";
import { aReader, makeArticle, makePerson, makeSection } from "@/e2e/support/rows";
import { NewsroomError } from "@/newsroom/errors";
import { parseInput } from "@/newsroom/input";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { submitComment } from "../commands";
import { setCommentRule } from "./commands";
import { RuleToSet } from "./input";
import { getCommentPlaceUnscoped } from "./place";
import { getRuleOfPlace } from "./queries";
import type { RuleScope } from "./rules";

const ruleOf = (scope: RuleScope, id: string, fields: object, version = 0) =>
  parseInput(RuleToSet, { scope, id, version: String(version), ...fields });

const outcomeOf = (act: Promise<unknown>) =>
  act.then(
    () => "done",
    (error: unknown) => {
      if (!(error instanceof NewsroomError)) throw error;
      return `${error.code} ${error.messageKey}`;
    },
  );

test("what an editor says of a story, its section and a person holds there, the narrower over the wider", async () => {
  const sectionId = await makeSection();
  const { id, editor } = await makeArticle("published", { content: { sectionId } });
  const [person] = await db
    .insert(commenter)
    .values({ email: `${randomUUID()}@example.org`, name: "هدى", nameLooks: randomUUID(), edition: "ar" })
    .returning({ id: commenter.id });
  if (!person) throw new Error("no commenter");
  await setCommentRule(
    editor,
    ruleOf("section", sectionId, {
      mode: "after",
      numbers: { maxLinks: "5" },
      strictness: { links: "refuse" },
    }),
  );
  await setCommentRule(editor, ruleOf("story", id, { numbers: { maxLinks: "4" }, order: { links: "1" } }));
  await setCommentRule(editor, ruleOf("person", person.id, { mode: "before", isTrusted: "yes" }));
  const settings = async (commenterId: string | null) =>
    (await getCommentPlaceUnscoped(db, id, commenterId))?.settings;
  expect(await settings(null)).toMatchObject({
    mode: "after",
    maxLinks: 4,
    strictness: { links: "refuse" },
    order: ["links"],
    isTrusted: false,
  });
  expect(await settings(person.id)).toMatchObject({ mode: "before", maxLinks: 4, isTrusted: true });
  const shown = await getRuleOfPlace(editor, "story", id);
  expect([shown.rule, shown.around.maxLinks, shown.from.maxLinks, shown.from.ratePoints]).toEqual([
    { maxLinks: 4, order: ["links"] },
    5,
    "section",
    undefined,
  ]);
});

test("of two people who set the same place the second is told", async () => {
  const { id, editor } = await makeArticle("published");
  await setCommentRule(editor, ruleOf("story", id, { mode: "after" }));
  expect(await outcomeOf(setCommentRule(editor, ruleOf("story", id, { mode: "closed" })))).toBe(
    "conflict commentRule.changed",
  );
  await setCommentRule(editor, ruleOf("story", id, { mode: "closed" }, 1));
  expect((await getRuleOfPlace(editor, "story", id)).version).toBe(2);
  const both = await Promise.all(
    ["before", "after"].map((mode) => outcomeOf(setCommentRule(editor, ruleOf("story", id, { mode }, 2)))),
  );
  expect(both.toSorted()).toEqual(["conflict commentRule.changed", "done"]);
});

test("only editors set what holds, and only at places that are there", async () => {
  const { id, editor, author } = await makeArticle("published");
  const journalist = await makePerson("journalist");
  for (const actor of [author, journalist])
    expect(await outcomeOf(setCommentRule(actor, ruleOf("story", id, {})))).toBe("forbidden forbidden");
  for (const [scope, given] of [
    ["story", "0000000000"],
    ["section", randomUUID()],
    ["person", "x"],
    ["edition", "xx"],
    ["site", "x"],
  ] as const)
    expect(await outcomeOf(setCommentRule(editor, ruleOf(scope, given, {})))).toBe("not_found notFound");
});

test("what is no rule is refused by its field", () => {
  const problemsOf = (fields: object) => {
    const { error } = RuleToSet.safeParse({ scope: "site", id: "", version: "0", ...fields });
    return error?.issues.map(({ path, message }) => [path.join("."), message]);
  };
  expect(problemsOf({ numbers: { maxLinks: "21" } })).toEqual([["numbers.maxLinks", "commentRule.number"]]);
  expect(problemsOf({ numbers: { maxLinks: "2.5" } })).toEqual([["numbers.maxLinks", "commentRule.number"]]);
  expect(problemsOf({ domains: { domainsHeld: "a.example\nno domain" } })).toEqual([
    ["domains.domainsHeld", "commentRule.domainWrong"],
    ["domains.domainsHeld", "commentRule.domainWrong"],
  ]);
  expect(problemsOf({ mode: "open" })).toHaveLength(1);
  expect(problemsOf({ numbers: { maxLinks: "" }, strictness: { length: "off" } })).toBeUndefined();
});

test("readers see that comments are closed, and when theirs will be seen", async () => {
  const { id, editor } = await makeArticle("published");
  const shown = async () => {
    const answer = await getPublishedArticle("ar", id);
    if (answer?.kind !== "published") throw new Error("not published");
    const { isOpenForComments, commentsAreShownAtOnce } = answer.article;
    return [isOpenForComments, commentsAreShownAtOnce === true, answer.commentsCloseIn !== null];
  };
  expect(await shown()).toEqual([true, false, false]);
  await setCommentRule(editor, ruleOf("story", id, { mode: "after", numbers: { closesAfterDays: "2" } }));
  expect(await shown()).toEqual([true, true, true]);
  await setCommentRule(editor, ruleOf("story", id, { mode: "closed" }, 1));
  expect(await shown()).toEqual([false, false, false]);
  const form = {
    parentId: null,
    name: "سلمى",
    email: "s@example.org",
    text: "شكرًا",
    website: "",
    seconds: null,
  };
  expect(await outcomeOf(submitComment(aReader(), { articleId: id, ...form }))).toBe(
    "conflict comment.closed",
  );
});
