import { expect } from "@playwright/test";
import { makePerson } from "@/e2e/support/rows";
import { enterAs } from "@/e2e/support/sign-in";
import { texts } from "@/messages/texts";
import type { Scenario } from "./run";
import { type Stage, t } from "./stage";
import type { Writer } from "./writer";

const desk = texts("ar", "desk");

/** Takes the text into this window's hand. */
async function take(writer: Writer, way: "take" | "writeHere") {
  await writer.page.getByRole("button", { name: t(`holding.${way}`), exact: true }).click();
  await expect(writer.body).toHaveAttribute("contenteditable", "true", { timeout: 20_000 });
}

/** In a conflict, takes the side that is not one's own in every place. */
async function takeTheirs(stage: Stage) {
  const writer = stage.writers[0];
  if (!writer) return;
  const { page } = writer;
  await page.getByRole("button", { name: t("state.showConflict") }).click();
  const groups = page.getByRole("radiogroup");
  await expect(groups.first()).toBeVisible();
  for (const group of await groups.all()) await group.locator("label").nth(1).click();
  await writer.look();
  await page.getByRole("button", { name: t("conflict.save") }).click();
  await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
}

/** Sessions that end, tabs beside each other, and two people. */
export const people: Scenario[] = [
  {
    name: "the session ends, and the browser is killed",
    isShort: true,
    run: async (stage) => {
      const writer = await stage.write();
      await (await stage.machine()).clearCookies();
      await writer.toEnd();
      await writer.type(15);
      await expect(writer.state).toHaveText(t("state.sessionEnded"));
      await writer.watch(1100);
      await stage.killBrowser();
    },
  },
  {
    name: "two tabs of one person, offline, both closed",
    run: async (stage) => {
      const one = await stage.write();
      const two = await stage.write();
      await (await stage.machine()).setOffline(true);
      for (const writer of [one, two, one, two]) {
        await writer.page.bringToFront();
        await writer.toEnd();
        await writer.type(6);
        await writer.watch(1000);
      }
      await one.closeTab();
      await two.closeTab();
    },
  },
  {
    name: "two tabs of one person, and the second goes on where the first wrote",
    run: async (stage) => {
      const one = await stage.write();
      const two = await stage.write();
      await two.page.bringToFront();
      await two.toEnd();
      await two.type(6);
      await two.watch(1500);
      await one.page.bringToFront();
      await take(one, "writeHere");
      await one.toEnd();
      await one.type(6);
      await two.page.bringToFront();
      await expect(two.body).toHaveAttribute("contenteditable", "false", { timeout: 20_000 });
      await two.watch(1000);
    },
  },
  {
    name: "two people, one offline, and the other's words are chosen",
    isShort: true,
    run: async (stage) => {
      const mine = await stage.write();
      await mine.toEnd();
      await mine.type(3);
      await expect(mine.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
      await (await stage.machine()).setOffline(true);
      await mine.toEnd();
      await mine.type(6);
      const colleague = await stage.colleague();
      const theirs = await colleague.write();
      await take(theirs, "take");
      await theirs.toEnd();
      await theirs.type(6);
      await theirs.watch(1500);
      await (await stage.machine()).setOffline(false);
      await expect(mine.state).toHaveText(t("state.held"), { timeout: 20_000 });
      await mine.watch(1000);
      await take(mine, "take");
      await expect(mine.state).toHaveText(t("state.conflict"), { timeout: 20_000 });
      await takeTheirs(stage);
      stage.writers.push(theirs);
      await colleague.close();
    },
  },
  {
    name: "two people in different paragraphs, and the browser of the one offline is killed",
    run: async (stage) => {
      const mine = await stage.write();
      await (await stage.machine()).setOffline(true);
      await mine.toEnd();
      await mine.page.keyboard.press("Enter");
      await mine.type(6);
      await mine.watch(1200);
      await stage.killBrowser();
      const colleague = await stage.colleague();
      const theirs = await colleague.write();
      await theirs.toEnd();
      await theirs.type(6);
      await theirs.watch(1500);
      stage.writers.push(theirs);
      await colleague.close();
    },
  },
  {
    name: "two people take the text from each other while both write",
    run: async (stage) => {
      const mine = await stage.write();
      const colleague = await stage.colleague();
      const theirs = await colleague.write();
      stage.writers.push(theirs);
      await mine.toEnd();
      await mine.type(4);
      for (const [writer, other] of [
        [theirs, mine],
        [mine, theirs],
        [theirs, mine],
      ] as const) {
        // The other is in the middle of a sentence.
        const writing = other.type(8);
        await take(writer, "take");
        await writing;
        await writer.toEnd();
        await writer.type(4);
        await other.watch(1000);
      }
      await theirs.watch(1500);
      await mine.closeTab();
      await theirs.closeTab();
      await colleague.recover();
      await colleague.close();
    },
  },
  {
    name: "one signs out and leaves the words, another signs in, one comes back",
    run: async (stage) => {
      const context = await stage.machine();
      const writer = await stage.write();
      await writer.page.route("**/working-copy", (route) => route.abort());
      await writer.toEnd();
      await writer.type(8);
      await writer.watch(1200);
      await writer.page.getByRole("button", { name: desk("signOut") }).click();
      await writer.page.getByRole("button", { name: desk("signingOut.keep") }).click();
      await writer.page.waitForURL("**/sign-in**");
      await writer.closeTab();
      await enterAs(context, await makePerson("editor"));
      const page = await context.newPage();
      await page.goto("/desk/words");
      await expect(page.getByText(desk("words.none"))).toBeVisible();
      await page.close();
      await enterAs(context, stage.person);
    },
  },
  {
    name: "one signs out and has the words deleted: none is left on the machine",
    run: async (stage) => {
      const context = await stage.machine();
      const writer = await stage.write();
      await writer.page.route("**/working-copy", (route) => route.abort());
      await writer.toEnd();
      await writer.type(8);
      await writer.page.getByRole("button", { name: desk("signOut") }).click();
      await writer.page.getByRole("button", { name: desk("signingOut.erase") }).click();
      await writer.page.waitForURL("**/sign-in**");
      writer.typed.length = 0;
      await writer.closeTab();
      await enterAs(context, stage.person);
      const page = await context.newPage();
      await page.goto("/desk/words");
      await expect(page.getByText(desk("words.none"))).toBeVisible();
      await page.close();
    },
  },
];
