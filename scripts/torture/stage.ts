import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrowserContext, chromium, expect, type Page } from "@playwright/test";
import { eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { article, revision, workingCopy } from "@/db/schema";
import { bodyOf, makeArticle, makePerson } from "@/e2e/support/rows";
import { enterAs } from "@/e2e/support/sign-in";
import { texts } from "@/messages/texts";
import type { Person } from "@/newsroom/access";
import { loadRevisionsUnscoped } from "@/newsroom/article/stored-revisions";
import { Writer } from "./writer";

export const t = texts("ar", "editor");

export type Tools = {
  folder: string;
  kill: () => Promise<void>;
  killDatabase: () => Promise<void>;
  startDatabase: () => Promise<void>;
};

/** One story, one person and her machine, on which everything may end at any time. */
export class Stage {
  readonly writers: Writer[] = [];
  private browser: BrowserContext | undefined;
  private readonly profile: string;

  private constructor(
    readonly tools: Tools,
    readonly person: Person,
    readonly id: string,
    private readonly keepsDesk: boolean,
  ) {
    this.profile = join(tools.folder, `profile-${randomUUID()}`);
  }

  static async open(tools: Tools, keepsDesk = false, colleagueOf?: Stage): Promise<Stage> {
    const person = await makePerson("editor");
    const { id } = colleagueOf ?? (await makeArticle("draft", { content: { body: bodyOf("فقرة قديمة.") } }));
    return new Stage(tools, person, id, keepsDesk);
  }

  /** A colleague's machine with the same story. */
  colleague(): Promise<Stage> {
    return Stage.open(this.tools, this.keepsDesk, this);
  }

  /** The browser of this machine, with what it kept before; the person is signed in. */
  async machine(): Promise<BrowserContext> {
    if (!this.browser) {
      this.browser = await chromium.launchPersistentContext(this.profile, {
        executablePath: process.env.CHROMIUM_PATH,
        args: ["--no-sandbox"],
        serviceWorkers: this.keepsDesk ? "allow" : "block",
        locale: "ar-IQ",
        baseURL: process.env.SITE_URL,
      });
      await enterAs(this.browser, this.person);
    }
    return this.browser;
  }

  /** A tab with the story, ready to be written in. */
  async write(prepare: (page: Page) => Promise<unknown> = async () => {}): Promise<Writer> {
    const page = await (await this.machine()).newPage();
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
    await prepare(page);
    const writer = new Writer(page);
    this.writers.push(writer);
    await page.goto(`/desk/stories/${this.id}/edit`);
    await writer.ready();
    return writer;
  }

  /** As the task manager ends it: nothing is asked and nothing is said. */
  async killBrowser(): Promise<void> {
    for (const writer of this.writers) writer.end();
    for (const line of execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" }).split("\n"))
      if (line.includes(this.profile)) {
        const pid = Number(line.trim().split(" ", 1)[0]);
        if (pid > 0 && pid !== process.pid) tryKill(pid);
      }
    await this.browser?.close().catch(() => {});
    this.browser = undefined;
  }

  /** Waits until the newsroom answers again. */
  async untilServed(): Promise<void> {
    const isReady = async () => (await fetch(`${process.env.SITE_URL}/api/ready`).catch(() => null))?.ok;
    while (!(await isReady())) await sleep(300);
  }

  async close(): Promise<void> {
    for (const writer of this.writers) writer.end();
    await this.browser?.close().catch(() => {});
    this.browser = undefined;
  }

  /** Opens the story again, takes every word that is offered, and waits until all is saved. */
  async recover(): Promise<void> {
    const context = await this.machine();
    await context.setOffline(false);
    const page = await context.newPage();
    page.on("dialog", (dialog) => void dialog.accept().catch(() => {}));
    await page.goto(`/desk/stories/${this.id}/edit`);
    await new Writer(page).ready();
    const take = page.getByRole("button", { name: t("restore.take"), exact: true });
    const save = page.getByRole("button", { name: t("conflict.save") });
    const hand = page
      .getByRole("button", { name: t("holding.take"), exact: true })
      .or(page.getByRole("button", { name: t("holding.writeHere"), exact: true }));
    let calm = 0;
    for (let round = 0; round < 60; round += 1) {
      // A person who looks: that no question about words found will come any more, nothing on the page says.
      await page.waitForTimeout(700);
      calm += 1;
      // What is asked may be settled by itself before the hand is there.
      if (await hand.isVisible()) await hand.click({ timeout: 3000 }).catch(() => {});
      else if (await take.isVisible()) await take.click({ timeout: 3000 }).catch(() => {});
      else if (await page.locator("[data-status=conflict]").isVisible()) {
        await page.getByRole("button", { name: t("state.showConflict") }).click();
        await expect(save).toBeVisible();
        // Nothing is chosen for her where two texts clash.
        for (const clash of await page.getByRole("radiogroup").all())
          await clash.locator("label").first().click();
        await save.click({ timeout: 3000 }).catch(() => {});
      } else if (await page.locator("[data-status=saved]").isVisible()) {
        // The question about words found comes a moment after the page.
        if (calm > 4) return;
        continue;
      }
      calm = 0;
    }
    throw new Error("the story was not saved after it was opened again");
  }

  /** Everything that the newsroom has of the story and of those the person began: working copies and every revision. */
  async known(): Promise<string> {
    const begun = await db
      .select({ id: article.id })
      .from(article)
      .where(eq(article.createdBy, this.person.id));
    const ids = [this.id, ...begun.map(({ id }) => id)];
    const copies = await db
      .select({ content: workingCopy.content })
      .from(workingCopy)
      .where(inArray(workingCopy.articleId, ids));
    const revisions = await loadRevisionsUnscoped(db, inArray(revision.articleId, ids));
    return JSON.stringify([...copies, ...revisions]);
  }
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Its parent took it along.
  }
}
