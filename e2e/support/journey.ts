import { test as playwright } from "@playwright/test";
import { madePeople, retirePeople } from "./made-people";
import { anAdministrator } from "./rows";

/** A journey. The people it made are nobody's colleagues once it is done; one administrator serves them all. */
export const test = playwright.extend<{ retirement: undefined }>({
  retirement: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from the pattern.
    async ({}, use) => {
      await anAdministrator();
      const from = madePeople.length;
      await use(undefined);
      await retirePeople(from);
    },
    { auto: true },
  ],
});
