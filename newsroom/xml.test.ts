import { expect, test } from "vitest";
import { escapeXml } from "./xml";

test("what XML cannot carry is left out", () => {
  expect(escapeXml("a\u0000b\u000bc\ud800d\"e'")).toBe("abcd&quot;e&apos;");
});
