import { expect } from "@playwright/test";
import type { Scenario } from "./run";
import { t } from "./stage";

/** What hands do: pasting, leaving, coming back, removing, handing over. */
export const hands: Scenario[] = [
  {
    name: "the headline is typed before the script arrives",
    run: async (stage) => {
      const writer = await stage.write((page) =>
        page.route("**/_next/static/chunks/*.js", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 1500));
          await route.continue();
        }),
      );
      await writer.page.goto("about:blank");
      await writer.page.goto(`/desk/stories/${stage.id}/edit`, { waitUntil: "commit" });
      await writer.page.locator("#field-headline").waitFor();
      await writer.page
        .locator("#field-headline")
        .click({ force: true, timeout: 2000 })
        .catch(() => {});
      await writer.type(6);
      await writer.ready();
      await writer.watch(1500);
    },
  },
  {
    name: "all is selected and typed over, and the tab closed",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(8);
      await writer.watch(1500);
      await writer.page.keyboard.press("Control+A");
      await writer.type(3);
      await writer.watch(1100);
      await writer.closeTab();
    },
  },
  {
    name: "one leaves by the bell while typing",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(12);
      await writer.watch(300);
      await writer.page.locator('a[href="/desk/notifications"]').click();
      await writer.page.waitForURL("**/desk/notifications");
      await writer.closeTab();
    },
  },
  {
    name: "one leaves, comes back by the button and writes on, and again",
    run: async (stage) => {
      const writer = await stage.write();
      for (let round = 0; round < 3; round += 1) {
        await writer.toEnd();
        await writer.type(6);
        await writer.watch(1000);
        await writer.page.locator('a[href="/desk/notifications"]').click();
        await writer.page.waitForURL("**/desk/notifications");
        await writer.page.goBack();
        await writer.ready();
        await expect(writer.body).toContainText(writer.typed.at(-1) ?? "");
      }
      await writer.page.goForward();
      await writer.page.waitForURL("**/desk/notifications");
      await expect(writer.page.getByRole("heading", { level: 1 })).toHaveCount(1);
      await writer.closeTab();
    },
  },
  {
    name: "offline one leaves by the bell, comes back and writes on",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.page.locator('a[href="/desk/notifications"]').click();
      await writer.page.waitForURL("**/desk/notifications");
      await writer.page.goBack();
      await writer.ready();
      await writer.page.route("**/working-copy", (route) => route.abort());
      await writer.toEnd();
      await writer.type(8);
      await writer.watch(1000);
      await writer.page.locator('a[href="/desk/notifications"]').click();
      await writer.page.waitForURL("**/desk/notifications");
      await writer.page.goBack();
      await writer.ready();
      await expect(writer.body).toContainText(writer.typed.at(-1) ?? "");
      await writer.toEnd();
      await writer.type(4);
      await writer.watch(1100);
      await stage.killBrowser();
    },
  },
  {
    name: "much is pasted, and the tab closed",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      const words = Array.from({ length: 3500 }, () => writer.newWord());
      await writer.page.keyboard.insertText(` ${words.join(" ")}`);
      await writer.watch(1200);
      await writer.closeTab();
    },
  },
  {
    name: "a list of 600 entries is pasted",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      const entries = Array.from({ length: 600 }, () => `<li>${writer.newWord()}</li>`);
      await writer.page.evaluate(
        (html) => {
          const data = new DataTransfer();
          data.setData("text/html", html);
          document.activeElement?.dispatchEvent(
            new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
          );
        },
        `<ul>${entries.join("")}</ul>`,
      );
      await writer.watch(1500);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
    },
  },
  {
    name: "a long text is pasted into the standfirst",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.field("standfirst").click();
      const words = Array.from({ length: 150 }, () => writer.newWord());
      await writer.page.keyboard.insertText(words.join(" "));
      for (const word of words)
        if (!(await writer.field("standfirst").inputValue()).includes(word)) throw new Error("it was cut");
      await writer.watch(1500);
    },
  },
  {
    name: "the story is handed over within a tenth of a second",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(10);
      await writer.page.getByRole("button", { name: t("submit.action") }).click({ noWaitAfter: true });
      await writer.page.keyboard.type("x", { delay: 30 }).catch(() => {});
      await writer.page.waitForURL(/done=submit/, { timeout: 30_000 });
      await writer.closeTab();
    },
  },
  {
    name: "there is no storage: nothing is said to be kept",
    run: async (stage) => {
      const writer = await stage.write((page) =>
        page.addInitScript(() => Object.defineProperty(window, "indexedDB", { value: undefined })),
      );
      await writer.toEnd();
      await (await stage.machine()).setOffline(true);
      await writer.type(8);
      await expect(writer.state).toHaveText(t("state.notKept"), { timeout: 20_000 });
      await (await stage.machine()).setOffline(false);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
    },
  },
  {
    name: "the storage is full: that is said, and nothing is said to be kept",
    run: async (stage) => {
      const writer = await stage.write((page) =>
        page.addInitScript(() => {
          IDBObjectStore.prototype.put = () => {
            throw new DOMException("full", "QuotaExceededError");
          };
        }),
      );
      await writer.toEnd();
      await (await stage.machine()).setOffline(true);
      await writer.type(8);
      await expect(writer.state).toHaveText(t("state.full"), { timeout: 20_000 });
      await (await stage.machine()).setOffline(false);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
    },
  },
];
