import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { environment } from "@/db/env";
import { outboxMail, proof } from "@/db/schema";
import { jobNamed, type Person } from "@/newsroom/access";
import { shortPath } from "@/newsroom/address/rules";
import { withdrawArticle } from "@/newsroom/article/commands";
import { provePublication } from "@/newsroom/proof/commands";
import { alarmAfter } from "@/newsroom/proof/rules";
import { askAsStranger } from "@/platform/stranger";
import { makeAccount } from "../support/accounts";
import { test } from "../support/journey";
import { makeArticle } from "../support/rows";
import { SecondNode } from "../support/second-node";
import { enterAs } from "../support/sign-in";

async function anEditor() {
  const account = await makeAccount("editor", "ar");
  const person: Person = { kind: "person", id: account.id, role: "editor", isActive: true };
  return { account, person };
}

const stateOf = async (articleId: string) =>
  (await db.select({ state: proof.state }).from(proof).where(eq(proof.articleId, articleId)))[0]?.state;

test("what is published, and what is withdrawn, is seen on the site itself, to the second", async ({
  page,
  context,
}) => {
  const { person } = await anEditor();
  const { id } = await makeArticle("published", { editor: person });
  await enterAs(context, person);
  await expect.poll(() => stateOf(id)).toBe("proven");
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByText(/حيّ \d\d:\d\d:\d\d، مُتحقَّق منه/)).toBeVisible();
  await withdrawArticle(person, { articleId: id, reason: "خطأ" });
  await expect.poll(() => stateOf(id)).toBe("proven");
  await page.goto(`/desk/stories/${id}`);
  await expect(page.getByText(/اختفى \d\d:\d\d:\d\d، مُتحقَّق منه/)).toBeVisible();
});

/** A node whose database lets it read everything but what was touched: it hears of no change. */
async function startDeafNode(): Promise<SecondNode> {
  const role = `deaf_${randomUUID().slice(0, 8)}`;
  const password = randomUUID();
  for (const statement of [
    `create role ${role} login password '${password}'`,
    ...["public", "jobs", "drizzle"].flatMap((schema) => [
      `grant usage on schema ${schema} to ${role}`,
      `grant all on all tables in schema ${schema} to ${role}`,
      `grant all on all sequences in schema ${schema} to ${role}`,
    ]),
    `revoke all on table touched from ${role}`,
  ])
    await db.execute(sql.raw(statement));
  const url = new URL(environment().DATABASE_URL);
  url.username = role;
  url.password = password;
  return SecondNode.start(undefined, { DATABASE_URL: url.href });
}

test("a node that no longer hears of changes is an alarm in the desk and by mail, with what it shows", async ({
  page,
  context,
  request,
}) => {
  const { account, person } = await anEditor();
  const { id, content } = await makeArticle("published", { editor: person });
  const deaf = await startDeafNode();
  try {
    const shown = await request.get(`${deaf.url}${shortPath({ edition: "ar", id })}`);
    expect(await shown.text()).toContain(content.headline);
    await withdrawArticle(person, { articleId: id, reason: "خطأ" });
    // The worker looks at the whole site; were that this one node, it would go on:
    await expect.poll(() => stateOf(id)).toBe("proven");
    await db.update(proof).set({ state: "waiting", provenAt: null }).where(eq(proof.articleId, id));
    let time = 0;
    await provePublication(
      jobNamed("prove_publication"),
      { articleId: id },
      {
        siteUrl: deaf.url,
        ask: askAsStranger,
        patience: alarmAfter * 1000,
        now: () => time,
        wait: async (milliseconds) => {
          time += milliseconds;
        },
      },
    );
  } finally {
    await deaf.kill();
  }
  await enterAs(context, person);
  await page.goto(`/desk/stories/${id}`);
  const alarm = page.getByRole("alert").filter({ hasText: "ما زال ظاهرًا على الموقع" });
  await expect(alarm).toContainText("200");
  await expect(alarm).toContainText(deaf.url);
  await page.goto("/desk/notifications");
  await expect(page.getByText("أُلغي نشره وما زال ظاهرًا على الموقع")).toBeVisible();
  const letters = await db.select().from(outboxMail).where(eq(outboxMail.recipient, account.email));
  expect(letters.map(({ text }) => text).join("\n")).toContain(`${deaf.url}/ar/a/${id}`);
});
