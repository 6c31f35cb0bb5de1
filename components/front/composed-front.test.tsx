import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { layoutNames, type ShownContainer } from "@/newsroom/front/rules";
import type { Card } from "@/newsroom/published-article/rules";
import { ComposedFront } from "./composed-front";

const card = (id: string, given: Partial<Card> = {}): Card => ({
  ...{ id, edition: "ar", slug: id, genre: "news", headline: `عنوان ${id}`, standfirst: "", section: null },
  ...{ label: null, picture: null, firstPublishedAt: new Date("2026-11-28T08:00:00Z"), revisedAt: null },
  isRecent: true,
  commentCount: 0,
  signers: [],
  ...given,
});
const container = (given: Partial<ShownContainer>): ShownContainer => ({
  ...{ id: "c", layout: "list", heading: "", list: null, by: "newest", cards: [card("a")] },
  ...given,
});
const outlet = {
  ...{
    edition: editions.ar,
    name: "الضفّتان",
    tagline: "",
    nameplate: null,
    sections: [],
    editions: [editions.ar],
  },
  pages: [],
  urgent: null,
  areChangesShown: false,
  today: new Date("2026-11-28T08:00:00Z"),
};
const drawn = (...containers: ShownContainer[]) =>
  renderToStaticMarkup(<ComposedFront front={{ revision: 7, containers }} outlet={outlet} />);

test.each(layoutNames)("%s shows every card once, however many there are", (layout) => {
  for (const count of [1, 2, 3, 4, 5, 8]) {
    const cards = Array.from({ length: count }, (_, index) => card(`story${index}`));
    const html = drawn(container({ layout, cards }));
    expect(html.split("<article").length - 1).toBe(count);
    for (const { headline } of cards) expect(html.split(`>${headline}<`).length - 1).toBe(1);
  }
});

test("a container is headed by what an editor wrote, with a way to the list that fills it, else by what it is", () => {
  const list = { id: "s", name: "بيئة", slug: "بيئة", kind: "section" as const };
  expect(drawn(container({ heading: "ملف المياه", list }))).toMatch(
    /href="\/ar\/section\/بيئة"[^>]*>ملف المياه</,
  );
  expect(drawn(container({}))).toContain(">آخر الأخبار<");
  expect(drawn(container({ by: "mostRead" }))).toContain(">الأكثر قراءة<");
});

test("a card shows its kicker, its mark and its type, in every layout", () => {
  for (const layout of layoutNames) {
    const html = drawn(
      container({ layout, cards: [card("a", { kicker: "ملف", mark: "urgent", genre: "sponsored" })] }),
    );
    for (const label of ["ملف", "عاجل", "مادة إعلانية"]) expect(html).toContain(`>${label}<`);
  }
});

test("a front names its revision once, and says when there is nothing to show", () => {
  for (const html of [drawn(), drawn(container({}))]) expect(html.split('data-front="7"')).toHaveLength(2);
  expect(drawn()).toContain("لم يُنشر شيء بعد");
});
