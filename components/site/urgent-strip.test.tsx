import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { editions } from "@/e2e/support/editions";
import { UrgentStrip } from "./urgent-strip";

const urgent = { text: "انقطاع الجسر", story: null, endsAt: new Date("2026-11-28T20:00:00Z") };
const drawn = (given = {}) =>
  renderToStaticMarkup(<UrgentStrip urgent={{ ...urgent, ...given }} edition={editions.ar} />);

test("the urgent line is named, leads to its story where there is one, and says when it ends", () => {
  expect(drawn()).toContain('aria-label="عاجل"');
  expect(drawn()).toContain('data-until="2026-11-28T20:00:00.000Z"');
  expect(drawn()).not.toContain("<a ");
  expect(drawn({ story: { id: "a", path: "/ar/a/a/جسر" } })).toContain('href="/ar/a/a/جسر"');
});
