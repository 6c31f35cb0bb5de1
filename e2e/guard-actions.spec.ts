import { expect } from "@playwright/test";
import { inArray, like, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { comment, history, user } from "@/db/schema";
import { getArticle } from "@/newsroom/article/queries";
import { actionIds, callAction } from "./support/guard/action-call";
import { actionTable } from "./support/guard/action-table";
import { mark } from "./support/guard/calling";
import { type Cast, makeCast, standings, type Visitor, visitors } from "./support/guard/cast";
import { listActions } from "./support/guard/routes";
import { test } from "./support/journey";

/** The guard of server actions: each is called by hand by everybody who must not, and nothing changes. */

test.describe.configure({ mode: "default", timeout: 240_000 });

let cast: Cast;
let ids: Map<string, string>;
test.beforeAll(async () => {
  [cast, ids] = [await makeCast(), await actionIds()];
});

test("every action is in the table, and nothing else is", async () => {
  expect(Object.keys(actionTable).sort()).toEqual(await listActions());
});

/** What the refused calls would have changed, as it stands now. */
async function standing() {
  const people = Object.values(cast.people).map(({ id }) => id);
  const accounts = await db.select().from(user).where(inArray(user.id, people)).orderBy(user.id);
  const stories = await Promise.all(
    standings.map((each) => getArticle(cast.people.editor, cast.stories[each].id)),
  );
  const comments = await db
    .select()
    .from(comment)
    .where(
      inArray(
        comment.articleId,
        standings.map((each) => cast.stories[each].id),
      ),
    );
  return { accounts, stories, comments };
}

/** Entries that a refused call could have made: by this visitor, or with the mark. */
function entriesBy(visitor: Visitor) {
  const marked = like(sql`concat(${history.after}::text, ${history.reason})`, `%${mark}%`);
  const byVisitor = visitor === "stranger" ? [] : [inArray(history.actorId, [cast.people[visitor].id])];
  return db
    .select({ id: history.id, verb: history.verb })
    .from(history)
    .where(or(marked, ...byVisitor))
    .orderBy(history.id);
}

for (const visitor of visitors.filter((each) => each !== "administrator"))
  test(`actions sent by hand are refused: ${visitor}`, async () => {
    const [before, entries] = [await standing(), await entriesBy(visitor)];
    const wrong: string[] = [];
    for (const [name, { page, fields, refused }] of Object.entries(actionTable)) {
      if (!refused.includes(visitor)) continue;
      const id = ids.get(name);
      if (!id) throw new Error(`${name} was not built`);
      const answer = await callAction(cast.asking[visitor], page(cast), id, fields(cast));
      const said = await answer.text();
      if (!/"ok":false,.*"problems":{}/.test(said))
        wrong.push(`${name}: ${answer.status()} ${said.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(await entriesBy(visitor)).toEqual(entries);
    expect(await standing()).toEqual(before);
  });

test("a call that React would not make is refused like an empty form", async () => {
  const id = ids.get("app/sign-in/actions.ts signInAction") ?? "";
  const called = { "Next-Action": id, "Content-Type": "text/plain" };
  for (const sent of ["[]", "[1,2]", "[null]"]) {
    const answer = await cast.asking.stranger.post("/sign-in", { headers: called, data: sent });
    expect([sent, answer.status(), await answer.text()]).toEqual([
      sent,
      200,
      expect.stringContaining('"ok":false'),
    ]);
  }
});

test("the same call by an editor goes through, so that the refusals mean something", async () => {
  const name = "app/desk/stories/actions.ts publishArticleAction";
  const { page, fields } = actionTable[name] ?? {};
  const id = ids.get(name);
  if (!page || !fields || !id) throw new Error("not built");
  await callAction(cast.asking.editor, page(cast), id, fields(cast));
  const { editor } = cast.people;
  const standsNow = async () => (await getArticle(editor, cast.stories.in_review.id)).state.publicState;
  await expect.poll(standsNow, { timeout: 30_000 }).toBe("published");
});
