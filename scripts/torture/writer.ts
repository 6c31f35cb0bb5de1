import { expect, type Page } from "@playwright/test";
import { texts } from "@/messages/texts";

const t = texts("ar", "editor");
let made = 0;

/** Somebody who writes words that nobody else writes, and remembers since when each stood on the screen. */
export class Writer {
  readonly typed: string[] = [];
  private readonly seenAt = new Map<string, number>();
  private endedAt: number | undefined;

  constructor(readonly page: Page) {}

  get body() {
    return this.page.getByRole("textbox", { name: t("fields.body"), exact: true });
  }

  field(name: "headline" | "standfirst") {
    return this.page.getByRole("textbox", { name: t(`fields.${name}`), exact: true });
  }

  get state() {
    return this.page.getByTestId("save-state");
  }

  async ready(): Promise<void> {
    await expect(this.body).toBeVisible({ timeout: 60_000 });
  }

  async toEnd(): Promise<void> {
    await this.body.click();
    await this.page.keyboard.press("Control+End");
  }

  /** Types words where the caret is, as fast as somebody who is in a hurry. */
  async type(count: number): Promise<void> {
    for (let i = 0; i < count; i += 1) {
      const word = this.newWord();
      await this.page.keyboard.type(`${word} `, { delay: 12 });
      await this.look();
    }
  }

  newWord(): string {
    made += 1;
    const word = `كلمة${String(made).padStart(5, "0")}`;
    this.typed.push(word);
    return word;
  }

  /** Notes what stands on the screen. */
  async look(): Promise<void> {
    if (this.endedAt !== undefined) return;
    const shown = await this.page
      .evaluate(() => {
        const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")];
        return [document.getElementById("field-body")?.innerText, ...fields.map(({ value }) => value)].join(
          " ",
        );
      })
      .catch(() => "");
    const now = performance.now();
    for (const word of this.typed)
      if (!this.seenAt.has(word) && shown.includes(word)) this.seenAt.set(word, now);
  }

  /** Lets time pass under watching eyes. */
  async watch(milliseconds: number): Promise<void> {
    for (const until = performance.now() + milliseconds; performance.now() < until; ) {
      // Time itself is what is tried here: what stood on the screen for a second must never be lost.
      await this.page.waitForTimeout(100);
      await this.look();
    }
  }

  /** From here on nobody sees anything. */
  end(): void {
    this.endedAt ??= performance.now();
  }

  /** Closes the tab without a question. */
  async closeTab(): Promise<void> {
    this.end();
    await this.page.close({ runBeforeUnload: false });
  }

  /** Words that stood on the screen for a second. */
  shown(): string[] {
    const end = this.endedAt ?? performance.now();
    return this.typed.filter((word) => end - (this.seenAt.get(word) ?? end) >= 1000);
  }
}
