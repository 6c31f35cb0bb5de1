import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";
import type { Scenario } from "./run";
import type { Stage } from "./stage";
import { Writer } from "./writer";

const desk = texts("ar", "desk");

/** Waits until this machine opens the desk by itself. */
async function untilKept(page: Page) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const isKept = () => page.evaluate(async () => (await caches.match("/desk/offline")) !== undefined);
  await expect.poll(isKept, { timeout: 30_000 }).toBe(true);
}

/** A tab that this machine opens without the newsroom. */
async function openHere(stage: Stage, path: string): Promise<Writer> {
  const page = await (await stage.machine()).newPage();
  page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
  const writer = new Writer(page);
  stage.writers.push(writer);
  await page.goto(path);
  return writer;
}

/** Machines that boot without a line, freeze, and lose their database. */
export const machines: Scenario[] = [
  {
    name: "the machine boots offline, one writes on in its story, and the browser is killed",
    isShort: true,
    keepsDesk: true,
    run: async (stage) => {
      const writer = await stage.write();
      await untilKept(writer.page);
      await (await stage.machine()).setOffline(true);
      await writer.toEnd();
      await writer.type(4);
      await writer.watch(1100);
      await stage.killBrowser();
      await (await stage.machine()).setOffline(true);
      const again = await openHere(stage, `/desk/stories/${stage.id}/edit`);
      await again.ready();
      await expect(again.body).toContainText(writer.typed.at(-1) ?? "");
      await again.toEnd();
      await again.type(8);
      await again.watch(1100);
      await stage.killBrowser();
    },
  },
  {
    name: "a story is begun offline, the browser killed, and the answer to its beginning lost",
    keepsDesk: true,
    run: async (stage) => {
      const first = await stage.write();
      await untilKept(first.page);
      await (await stage.machine()).setOffline(true);
      const writer = await openHere(stage, "/desk");
      await writer.page.getByRole("button", { name: desk("offline.newIn.ar") }).click();
      await writer.ready();
      await writer.body.click();
      await writer.type(8);
      await writer.watch(1100);
      await stage.killBrowser();
      const context = await stage.machine();
      let begun = 0;
      await context.route("**/api/articles", async (route) => {
        begun += 1;
        if (begun > 1) return route.continue();
        await route.fetch();
        return route.abort();
      });
      const again = await openHere(stage, "/desk/words");
      await again.page.getByRole("link", { name: desk("words.continue") }).click();
      await again.ready();
      await again.toEnd();
      await again.type(2);
      await again.page.waitForURL(/\/desk\/stories\/[^/]+\/edit$/, { timeout: 30_000 });
      await expect(again.state).toHaveText(/\d\d:\d\d/, { timeout: 30_000 });
    },
  },
  {
    name: "the page is frozen in the background, and the browser killed",
    run: async (stage) => {
      const writer = await stage.write();
      await (await stage.machine()).setOffline(true);
      await writer.toEnd();
      await writer.type(10);
      await writer.watch(1100);
      writer.end();
      const line = await writer.page.context().newCDPSession(writer.page);
      await line.send("Page.setWebLifecycleState", { state: "frozen" });
      await stage.killBrowser();
    },
  },
  {
    name: "much is undone and done again without a pause, and the tab closed",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      for (let round = 0; round < 3; round += 1) {
        await writer.type(6);
        for (const key of ["Control+Z", "Control+Y"])
          for (let turn = 0; turn < 25; turn += 1) await writer.page.keyboard.press(key);
      }
      await expect(writer.body).toContainText(writer.typed.at(-1) ?? "");
      await writer.watch(1100);
      await writer.closeTab();
    },
  },
  {
    name: "a save is so late that a newer one is there before it",
    run: async (stage) => {
      const writer = await stage.write();
      let turn = 0;
      const late: Promise<void>[] = [];
      await writer.page.route("**/working-copy", async (route) => {
        turn += 1;
        if (turn > 1) return route.continue();
        const { url, headers, body } = {
          url: route.request().url(),
          headers: await route.request().allHeaders(),
          body: route.request().postDataBuffer(),
        };
        await route.abort();
        const request = writer.page.context().request;
        late.push(
          new Promise<void>((resolve) => setTimeout(resolve, 8000)).then(async () => {
            const named = Object.entries(headers).filter(([name]) => !name.startsWith(":"));
            await request.put(url, { headers: Object.fromEntries(named), ...(body && { data: body }) });
          }),
        );
      });
      await writer.toEnd();
      await writer.type(4);
      await writer.watch(1500);
      await writer.type(4);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
      await Promise.all(late);
      await writer.type(4);
      await writer.watch(1100);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
    },
  },
  {
    name: "the database is killed and comes back",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(5);
      await stage.tools.killDatabase();
      await writer.type(15);
      await writer.watch(1500);
      await stage.tools.startDatabase();
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 90_000 });
    },
  },
];
