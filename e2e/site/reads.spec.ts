import { expect } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { read } from "@/db/schema";
import { withdrawArticle } from "@/newsroom/article/commands";
import { relatedWanted } from "@/newsroom/published-article/rules";
import { test } from "../support/journey";
import { makeArticle, makeSection } from "../support/rows";

// A browser without a head says so, and is no reader.
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
test.use({ userAgent: firefox });

const readsOf = async (id: string) =>
  (await db.select().from(read).where(eq(read.articleId, id)).orderBy(read.referrer)).map(
    ({ referrer, count }) => ({ referrer, count }),
  );

test("a story that is shown counts once a view, without a cookie, and tells where its reader came from", async ({
  page,
  context,
  baseURL,
}) => {
  const { id } = await makeArticle("published");
  const { id: last } = await makeArticle("published");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/reads"))
      sent.push(`${request.method()} ${request.headers().cookie ?? "no cookie"}`);
  });
  await page.goto(`/ar/a/${id}`);
  // A search engine's page, as far as a browser is concerned.
  await page.route("http://www.google.com/**", (route) =>
    route.fulfill({ contentType: "text/html", body: `<a href="${baseURL}/ar/a/${id}">result</a>` }),
  );
  await page.goto("http://www.google.com/search?q=secret");
  await page.getByRole("link", { name: "result" }).click();
  await page.waitForURL(/\/ar\/a\//);
  await page.goto("/ar");
  await page.evaluate((path) => location.assign(path), `/ar/a/${last}`);
  await expect.poll(() => readsOf(last)).toEqual([{ referrer: "@own", count: 1 }]);
  await expect
    .poll(() => readsOf(id))
    .toEqual([
      { referrer: "", count: 1 },
      { referrer: "google.com", count: 1 },
    ]);
  // A browser does not tell of each that a page sends while it is left; the counts above do.
  expect(new Set(sent)).toEqual(new Set(["POST no cookie"]));
  expect(await context.cookies()).toEqual([]);
});

test("a page drawn ahead or left behind is not read until it is looked at", async ({ page }) => {
  const { id } = await makeArticle("published");
  const { id: seen } = await makeArticle("published");
  await page.addInitScript(() => {
    const state = { visibility: "hidden" };
    Object.assign(window, {
      turn: (to: string) => {
        state.visibility = to;
        document.dispatchEvent(new Event("visibilitychange"));
      },
    });
    Object.defineProperty(document, "visibilityState", { get: () => state.visibility });
  });
  const turn = (to: string) =>
    page.evaluate((state) => (window as unknown as { turn: (to: string) => void }).turn(state), to);
  await page.goto(`/ar/a/${id}`);
  await page.goto(`/ar/a/${seen}`);
  for (const state of ["visible", "hidden", "visible"]) await turn(state);
  await expect.poll(() => readsOf(seen)).toEqual([{ referrer: "", count: 1 }]);
  expect(await readsOf(id)).toEqual([]);
});

test("programs, other sites and pages of comments count nothing", async ({
  page,
  request,
  browser,
  baseURL,
}) => {
  const { id } = await makeArticle("published");
  const { id: last } = await makeArticle("published");
  const tell = (headers: Record<string, string>) => request.post(`/api/reads?story=${id}`, { headers });
  expect((await tell({ "user-agent": "curl/8.5.0" })).status()).toBe(204);
  expect((await tell({ "user-agent": firefox, origin: "https://elsewhere.example" })).status()).toBe(403);
  expect((await request.get(`/api/reads?story=${id}`)).status()).toBe(405);
  const robot = await browser.newContext({ userAgent: "Mozilla/5.0 (compatible; Googlebot/2.1)" });
  const robotPage = await robot.newPage();
  const told = robotPage.waitForResponse(/api\/reads/);
  await robotPage.goto(`${baseURL}/ar/a/${id}`);
  await told;
  await robot.close();
  await page.goto(`/ar/a/${id}/x/comments/1`);
  await page.goto(`/ar/a/${last}`);
  await expect.poll(() => readsOf(last)).toHaveLength(1);
  expect(await readsOf(id)).toEqual([]);
});

test("what was read most stands at a story's foot, in order, and leaves it at once when it is withdrawn", async ({
  page,
  request,
}) => {
  const sectionId = await makeSection();
  const made = () => makeArticle("published", { content: { sectionId } });
  const stories = [await made(), await made(), await made(), await made()];
  for (const [place, { id }] of stories.entries())
    for (let reader = place; reader < 5; reader += 1) {
      const headers = { "user-agent": firefox, "x-forwarded-for": `10.77.${place}.${reader}` };
      expect((await request.post(`/api/reads?story=${id}`, { headers })).status()).toBe(204);
    }
  await expect
    .poll(() => Promise.all(stories.map(async ({ id }) => (await readsOf(id))[0]?.count)))
    .toEqual([5, 4, 3, 2]);
  // The newest of them all are related to it already. What is published in a section has its pages read it again.
  for (let number = 0; number < relatedWanted; number += 1) await made();
  const { id } = await made();
  const shown = page.getByRole("region", { name: "الأكثر قراءة" }).getByRole("listitem");
  const numbered = (of: typeof stories) =>
    of.map(({ content }, index) => new RegExp(`^${index + 1}\\s*${content.headline}$`));
  await page.goto(`/ar/a/${id}`);
  await expect(shown).toHaveText(numbered(stories));
  const [first, ...others] = stories;
  if (!first) throw new Error("no story");
  await withdrawArticle(first.editor, { articleId: first.id, reason: "خطأ" });
  await expect
    .poll(async () => {
      await page.goto(`/ar/a/${id}`);
      return shown.count();
    })
    .toBe(others.length);
  await expect(shown).toHaveText(numbered(others));
});
