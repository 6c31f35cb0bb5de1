import { expect } from "@playwright/test";
import type { Scenario } from "./run";
import { t } from "./stage";

/** Browsers, networks and servers that end under somebody's hands. */
export const endings: Scenario[] = [
  {
    name: "the tab is closed in the middle of a word",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(25);
      await writer.closeTab();
    },
  },
  {
    name: "the browser is killed while somebody types without a pause",
    isShort: true,
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(20);
      await stage.killBrowser();
    },
  },
  {
    name: "the browser is killed offline",
    run: async (stage) => {
      const writer = await stage.write();
      await (await stage.machine()).setOffline(true);
      await writer.toEnd();
      await writer.type(25);
      await writer.watch(1100);
      await stage.killBrowser();
    },
  },
  {
    name: "the network goes and comes back",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await (await stage.machine()).setOffline(true);
      await writer.type(15);
      await expect(writer.state).toHaveText(t("state.offline"), { timeout: 20_000 });
      await (await stage.machine()).setOffline(false);
      await writer.type(5);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 20_000 });
    },
  },
  {
    name: "the network goes, and the tab is closed",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await (await stage.machine()).setOffline(true);
      await writer.type(20);
      await writer.watch(1100);
      await writer.closeTab();
    },
  },
  {
    name: "the server is killed and comes back",
    isShort: true,
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await writer.type(5);
      await stage.tools.kill();
      await writer.type(15);
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 90_000 });
    },
  },
  {
    name: "the server is killed, then the browser",
    run: async (stage) => {
      const writer = await stage.write();
      await writer.toEnd();
      await stage.tools.kill();
      await writer.type(15);
      await writer.watch(1100);
      await stage.killBrowser();
      await stage.untilServed();
    },
  },
  {
    name: "answers come late",
    run: async (stage) => {
      const writer = await stage.write();
      let turn = 0;
      await writer.page.route("**/working-copy", async (route) => {
        turn += 1;
        await new Promise((resolve) => setTimeout(resolve, turn % 2 ? 2500 : 100));
        await route.continue().catch(() => {});
      });
      await writer.toEnd();
      await writer.type(40);
      await writer.closeTab();
    },
  },
  {
    name: "answers are lost on their way back",
    run: async (stage) => {
      const writer = await stage.write();
      let turn = 0;
      await writer.page.route("**/working-copy", async (route) => {
        turn += 1;
        // A save may take two requests: what changed, and then the whole.
        if (turn % 3 !== 1) return route.continue();
        await route.fetch().catch(() => {});
        return route.abort().catch(() => {});
      });
      await writer.toEnd();
      for (let round = 0; round < 4; round += 1) {
        await writer.type(6);
        await writer.watch(900);
      }
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 60_000 });
    },
  },
  {
    name: "the server fails for longer than any patience",
    run: async (stage) => {
      const writer = await stage.write();
      let isDown = true;
      await writer.page.route("**/working-copy", (route) => (isDown ? route.abort() : route.continue()));
      await writer.toEnd();
      await writer.type(10);
      await writer.watch(40_000);
      isDown = false;
      await expect(writer.state).toHaveText(/\d\d:\d\d/, { timeout: 40_000 });
    },
  },
];
