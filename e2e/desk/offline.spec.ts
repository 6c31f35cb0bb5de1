import { type BrowserContext, expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { plainText } from "@/newsroom/body/words";
import { test } from "../support/journey";
import { anAdministrator, makeArticle } from "../support/rows";
import { signIn } from "../support/sign-in";

test.use({ serviceWorkers: "allow" });

const t = texts("ar", "editor");
const desk = texts("ar", "desk");

/** Said offline and while the server does not answer; which of both is so is not known alike by every page of a browser. */
const keptHere = /محفوظ هنا/;

const bodyOf = (page: Page) => page.getByRole("textbox", { name: t("fields.body"), exact: true });
const stateOf = (page: Page) => page.getByTestId("save-state");

async function savedBody(id: string) {
  return plainText((await getArticle(await anAdministrator(), id)).content.body);
}

/** Waits until this device opens the desk by itself. */
async function untilKept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(() => page.evaluate(async () => (await caches.match("/desk/offline")) !== undefined))
    .toBe(true);
}

/** What this device has of the desk: whether a worker opens it, what lies in its caches, how much of whom it knows. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    const device = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("warraq-device");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows: Record<string, number> = {};
    for (const store of device.objectStoreNames)
      rows[store] = await new Promise<number>((resolve, reject) => {
        const request = device.transaction(store).objectStore(store).count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    device.close();
    return { workers: registrations.length, caches: await caches.keys(), rows };
  });

async function reboot(context: BrowserContext, page: Page, path: string) {
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(path);
  return again;
}

test("without the server the desk opens, and one writes on in what this device has", async ({
  page,
  context,
}) => {
  const { id, content } = await makeArticle("draft");
  await signIn(page, `/desk/stories/${id}/edit`, "editor");
  await expect(bodyOf(page)).toBeVisible();
  await untilKept(page);
  await context.setOffline(true);

  const list = await reboot(context, page, "/desk/review");
  await expect(list.getByText(desk("offline.pageElsewhere"))).toBeVisible();
  await list.getByRole("link", { name: content.headline }).click();
  await expect(bodyOf(list)).toBeVisible();
  await bodyOf(list).click();
  await list.keyboard.press("Control+End");
  await list.keyboard.insertText(" كُتبت بلا خادم.");
  await expect(stateOf(list)).toHaveText(keptHere);

  // The next one who boots finds them without being asked.
  const story = await reboot(context, list, `/desk/stories/${id}/edit`);
  await expect(bodyOf(story)).toContainText("كُتبت بلا خادم.");
  await bodyOf(story).click();
  await story.keyboard.press("Control+End");
  await story.keyboard.insertText(" ثم كُتب المزيد.");
  await expect(stateOf(story)).toHaveText(keptHere);
  await context.setOffline(false);
  await expect(stateOf(story)).toHaveText(/\d\d:\d\d$/);
  expect(await savedBody(id)).toContain("كُتبت بلا خادم. ثم كُتب المزيد.");
  await story.getByRole("button", { name: desk("offline.open") }).click();
  await expect(story.getByRole("button", { name: desk("signOut") }).first()).toBeVisible();
  await expect(bodyOf(story)).toContainText("ثم كُتب المزيد.");

  expect(await kept(story)).toMatchObject({ workers: 1, rows: { people: 1, stories: 1, choices: 1 } });
  await story.getByRole("button", { name: desk("signOut") }).click();
  await story.waitForURL("**/sign-in**");
  await expect
    .poll(() => kept(story))
    .toEqual({ workers: 0, caches: [], rows: { people: 0, stories: 0, choices: 0 } });
});

test("a story begun without the server is one story, though the answer to its beginning was lost", async ({
  page,
  context,
}) => {
  await signIn(page, "/desk", "editor");
  await untilKept(page);
  await context.setOffline(true);
  const list = await reboot(context, page, "/desk");
  await list.getByRole("button", { name: desk("offline.newIn.ar") }).click();
  const headline = list.getByRole("textbox", { name: t("fields.headline"), exact: true });
  await headline.fill("بدأ بلا خادم");
  await expect(stateOf(list)).toHaveText(keptHere);

  const story = await reboot(context, list, "/desk");
  await story.getByRole("link", { name: "بدأ بلا خادم" }).click();
  await expect(story.getByRole("textbox", { name: t("fields.headline"), exact: true })).toHaveValue(
    "بدأ بلا خادم",
  );
  let begun = 0;
  await context.route("**/api/articles", async (route) => {
    begun += 1;
    if (begun > 1) return route.continue();
    await route.fetch();
    return route.abort();
  });
  await bodyOf(story).click();
  await story.keyboard.insertText("وكُتب المتن.");
  await context.setOffline(false);
  await expect(stateOf(story)).toHaveText(/\d\d:\d\d$/);
  await story.waitForURL(/\/desk\/stories\/[^/]+\/edit$/);
  await story.getByRole("button", { name: desk("offline.open") }).click();
  await expect(bodyOf(story)).toContainText("وكُتب المتن.");
  await expect(story.getByRole("button", { name: desk("signOut") }).first()).toBeVisible();
  await story.goto("/desk?scope=mine");
  await expect(story.getByRole("link", { name: "بدأ بلا خادم" })).toHaveCount(1);
});
