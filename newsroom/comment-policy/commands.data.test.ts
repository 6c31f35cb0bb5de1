import { randomUUID } from "node:crypto";
import { and, desc, eq, like } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, type Transaction, withTransaction } from "@/db/client";
import { commentPolicy, history, outletEdition, touched } from "@/db/schema";
import { editionRows } from "@/e2e/support/editions";
import { makePerson } from "@/e2e/support/rows";
import { addReason, changeReason } from "@/newsroom/comment-reason/commands";
import { listReasons } from "@/newsroom/comment-reason/queries";
import { beginPolicy } from "./beginning";
import { writePolicy } from "./commands";
import { printParts } from "./parts";
import {
  getPolicyOnDesk,
  getPublishedPolicy,
  listParagraphs,
  listParagraphsOfUnscoped,
  listPublishedPolicies,
} from "./queries";
import type { PolicyToWrite } from "./rules";

const editor = await makePerson("editor");

/** An edition of its own test, which nobody reads. */
let edition = "";
beforeEach(async () => {
  // Keys are of letters: those of a number stand for its digits.
  const letters = randomUUID().replace(/\d/g, (digit) => "ghijklmnop"[Number(digit)] ?? "");
  edition = `en-${letters.slice(0, 8)}`;
  await db.insert(outletEdition).values({
    ...{ ...editionRows.en, edition, name: edition, position: 90, isInUse: false },
  });
  await withTransaction((tx) => beginPolicy(tx, edition, "en"));
});

const write = async (given: Partial<PolicyToWrite> = {}, actor = editor) => {
  const { inForce, draft } = await getPolicyOnDesk(editor, edition);
  const words = draft ?? { text: printParts(inForce?.parts ?? []), essence: inForce?.essence ?? "" };
  return writePolicy(actor, {
    ...{ edition, verb: "publish", version: draft?.version ?? 0, inForce: inForce?.version ?? 0 },
    ...{ essence: words.essence, text: words.text, changes: "A rule more." },
    ...given,
  });
};
const more = async (line: string) =>
  `${printParts((await getPublishedPolicy(edition))?.parts ?? [])}\n\n${line}`;

describe("an edition's policy", () => {
  test("stands from the beginning, in its language", async () => {
    const policy = await getPublishedPolicy(edition);
    expect(policy).toMatchObject({ version: 1, changes: "" });
    expect(policy?.parts.map(({ key }) => key)).toEqual(policy?.parts.map((_, at) => at + 1));
  });

  test("is kept as a draft that no reader has, and published as a version that nobody changes", async () => {
    await write({ verb: "save", text: await more("We read on holidays too.") });
    expect(await listPublishedPolicies(edition)).toHaveLength(1);
    expect((await getPolicyOnDesk(editor, edition)).draft).toMatchObject({
      version: 1,
      changes: "A rule more.",
    });
    await write();
    const [second, first] = await listPublishedPolicies(edition);
    expect([second?.version, first?.version]).toEqual([2, 1]);
    expect((await getPublishedPolicy(edition))?.parts.at(-1)?.text).toBe("We read on holidays too.");
    expect((await getPublishedPolicy(edition, 1))?.parts.at(-1)?.text).not.toBe("We read on holidays too.");
    expect(await getPublishedPolicy(edition, 3)).toBeNull();
    const { draft, versions } = await getPolicyOnDesk(editor, edition);
    expect([draft, versions[0]?.byName]).toEqual([null, expect.any(String)]);
    const isIt = and(eq(commentPolicy.edition, edition), eq(commentPolicy.version, 1));
    for (const change of [
      (tx: Transaction) => tx.update(commentPolicy).set({ essence: "other" }).where(isIt),
      (tx: Transaction) => tx.delete(commentPolicy).where(isIt),
    ])
      await expect(withTransaction(change)).rejects.toMatchObject({
        cause: { message: expect.stringContaining("never changed") },
      });
  });

  test("is told in the history and to caches, a draft to nobody", async () => {
    await write({ verb: "save", text: await more("A draft.") });
    const told = () =>
      db
        .select({ verb: history.verb, after: history.after })
        .from(history)
        .where(like(history.subjectId, `${edition}:%`));
    expect(await told()).toEqual([]);
    await write();
    expect(await told()).toEqual([
      { verb: "commentPolicy:publish", after: { edition, policyVersion: 2, changes: "A rule more." } },
    ]);
    const tags = await db.select({ tags: touched.tags }).from(touched).orderBy(desc(touched.id)).limit(200);
    expect(tags.some((each) => each.tags.includes(`policy:${edition}`))).toBe(true);
  });

  test("is not overwritten by who did not see what a colleague did", async () => {
    const changed = { code: "conflict", messageKey: "commentPolicy.changed" };
    await write({ verb: "save", text: await more("One.") });
    await expect(write({ verb: "save", version: 0 })).rejects.toMatchObject(changed);
    await write();
    await expect(write({ inForce: 1, text: await more("Two.") })).rejects.toMatchObject(changed);
    const texts = [await more("One more."), await more("Another.")];
    const at = { version: 0, inForce: 2 };
    const answers = await Promise.allSettled(texts.map((text) => write({ text, ...at })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("says what it lacks, and is an editor's", async () => {
    const wrong = (field: string, name: string) => ({
      code: "invalid",
      problems: [{ field, messageKey: `commentPolicy.${name}` }],
    });
    const text = await more("More.");
    await expect(write({ text: "" })).rejects.toMatchObject(wrong("text", "textMissing"));
    await expect(write({ text: "## " })).rejects.toMatchObject(wrong("text", "textMissing"));
    await expect(write({ essence: "" })).rejects.toMatchObject(wrong("essence", "essenceMissing"));
    await expect(write({ text, changes: "" })).rejects.toMatchObject(wrong("changes", "changesMissing"));
    await expect(write()).rejects.toMatchObject(wrong("text", "nothingChanged"));
    const many = Array.from({ length: 151 }, (_, at) => `- ${at}`).join("\n");
    await expect(write({ text: many })).rejects.toMatchObject(wrong("text", "tooManyParts"));
    const journalist = await makePerson("journalist");
    await expect(write({ text }, journalist)).rejects.toMatchObject({ code: "forbidden" });
    await expect(getPolicyOnDesk(journalist, edition)).rejects.toMatchObject({ code: "forbidden" });
    await expect(write({ edition: "xx", version: 0, inForce: 0, text })).rejects.toMatchObject({
      problems: [{ field: "edition", messageKey: "outlet.editionUnknown" }],
    });
  });
});

describe("a reason rests on a paragraph", () => {
  test("of the policy in force when it was chosen, by its key", async () => {
    const reasons = (await listReasons(editor)).filter((each) => each.edition === edition);
    const [insult] = reasons;
    const parts = (await listParagraphs(editor))[edition] ?? [];
    expect(reasons.every(({ paragraphKey }) => parts.some(({ key }) => key === paragraphKey))).toBe(true);
    const was = parts.find(({ key }) => key === insult?.paragraphKey)?.text ?? "";
    const before = new Date();
    const { parts: all = [] } = (await getPublishedPolicy(edition)) ?? {};
    const text = printParts(
      all.map((part) => (part.text === was ? { ...part, text: `${was} Nor anybody else.` } : part)),
    );
    await write({ text });
    const decision = { edition, paragraphKey: insult?.paragraphKey ?? null };
    const rests = await listParagraphsOfUnscoped([
      { ...decision, decidedAt: before },
      { ...decision, decidedAt: new Date(Date.now() + 1000) },
      { ...decision, decidedAt: new Date(0) },
      { ...decision, decidedAt: null },
      { ...decision, decidedAt: before, paragraphKey: null },
    ]);
    expect(rests.map((each) => each && [each.version, each.text])).toEqual([
      [1, was],
      [2, `${was} Nor anybody else.`],
      ...[null, null, null],
    ]);
  });

  test("that is there", async () => {
    await listReasons(editor);
    const words = { label: "Label", line: "A line." };
    const gone = { code: "invalid", problems: [{ messageKey: "commentReason.paragraphGone" }] };
    await expect(addReason(editor, { edition, ...words, paragraphKey: 999 })).rejects.toMatchObject(gone);
    await addReason(editor, { edition, ...words, paragraphKey: 2 });
    const added = (await listReasons(editor)).find(
      (each) => each.edition === edition && each.label === "Label",
    );
    expect(added?.paragraphKey).toBe(2);
    const reasonId = added?.id ?? "";
    await expect(changeReason(editor, { reasonId, ...words, paragraphKey: 999 })).rejects.toMatchObject(gone);
    await changeReason(editor, { reasonId, ...words, paragraphKey: null });
    const [told] = await db
      .select({ before: history.before, after: history.after })
      .from(history)
      .where(and(eq(history.subjectId, reasonId), eq(history.verb, "commentReason:change")));
    expect(told).toMatchObject({
      before: { paragraph: expect.stringMatching(/./) },
      after: { paragraph: "" },
    });
  });
});
