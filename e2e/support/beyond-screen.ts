import type { Page } from "@playwright/test";

/** What makes a page scroll sideways, and by how many pixels; empty where nothing does. */
export function beyondScreen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const beyond = document.documentElement.scrollWidth - innerWidth;
    if (beyond <= 0) return "";
    const wide = [...document.querySelectorAll("body *")].filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < 0 || right > innerWidth;
    });
    const named = wide
      .slice(-3)
      .map((each) => `<${each.tagName} ${each.className}> ${each.textContent?.slice(0, 40)}`);
    return `${beyond}px: ${named.join(" · ")}`;
  });
}
