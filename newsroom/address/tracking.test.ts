import { expect, test } from "vitest";
import { withoutTrackers } from "./tracking";

test.each([
  ["https://example.org/a?utm_source=x&id=7&utm_medium=y", "https://example.org/a?id=7"],
  ["https://example.org/a?fbclid=1", "https://example.org/a"],
  ["https://example.org/a?mc_eid=1#b", "https://example.org/a#b"],
  ["https://example.org/a?__cft__%5B0%5D=1&__tn__=x&b", "https://example.org/a?b"],
  ["https://example.org/a?q=%D8%A7&UTM_Campaign=1", "https://example.org/a?q=%D8%A7"],
  ["https://example.org/a#?utm_source=x", "https://example.org/a#?utm_source=x"],
  ["https://example.org/a?", "https://example.org/a?"],
  ["https://example.org/نهر?a=b?c&d=1", "https://example.org/نهر?a=b?c&d=1"],
  ["mailto:press@example.org", "mailto:press@example.org"],
])("%s is %s without trackers", (address, expected) => {
  expect(withoutTrackers(address)).toBe(expected);
});
