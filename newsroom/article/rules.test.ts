import { expect, test } from "vitest";
import { standingOf } from "./rules";

test("standing names the work first, then what readers have", () => {
  expect(standingOf({ publicState: "published", workState: "in_review" }, true)).toBe("in_review");
  expect(standingOf({ publicState: "published", workState: "draft" }, true)).toBe("published_with_changes");
  expect(standingOf({ publicState: "published", workState: "draft" }, false)).toBe("published");
  expect(standingOf({ publicState: "withdrawn", workState: "draft" }, false)).toBe("withdrawn");
  expect(standingOf({ publicState: "never", workState: "draft" }, false)).toBe("draft");
});
