import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { EditionSwitch } from "./edition-switch";
import type { SiteOutlet } from "./outlet";

const { ar, en } = editions;
const outlet: SiteOutlet = {
  ...{ edition: ar, name: "ورّاق", tagline: "", nameplate: null, sections: [], editions: [ar, en] },
  ...{ pages: [], urgent: null, areChangesShown: false, today: new Date("2026-11-29T09:00:00Z") },
};
const drawn = (props: Partial<Parameters<typeof EditionSwitch>[0]>) =>
  renderToStaticMarkup(
    <EditionSwitch outlet={outlet} alternates={{}} isStory={false} isFront={false} {...props} />,
  );

test("a story leads to its sibling", () => {
  const html = drawn({ isStory: true, alternates: { en: "/en/a/1/x" } });
  expect(html).toMatch(/<a href="\/en\/a\/1\/x" hrefLang="en"/i);
  expect(html).not.toContain("<details");
});

test("a story without one says so before it leads away, in the words of who would read it", () => {
  const html = drawn({ isStory: true });
  expect(html).toContain('lang="en"');
  const [before = "", after = ""] = html.split("This story is not available in English");
  expect(before).toContain("<summary");
  expect(before).not.toContain("<a ");
  expect(after).toContain(`href="${en.front}"`);
  const english = drawn({ outlet: { ...outlet, edition: en }, isStory: true });
  expect(english).toContain("هذا المقال غير متاح بالعربية");
});

test("what is no story leads to the other front, and says that it does", () => {
  const html = drawn({});
  expect(html).toContain(`<a href="${en.front}"`);
  expect(html).toContain("Front page");
  expect(drawn({ isFront: true })).not.toContain("Front page");
});
