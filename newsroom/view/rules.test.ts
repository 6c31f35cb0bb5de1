import { expect, test } from "vitest";
import { askedIn, viewPath } from "./rules";

test("a view keeps what its address asks for, and neither its place in the list nor nonsense", () => {
  const asked = askedIn(
    "scope=mine&search=%D8%A7%D9%84%D9%86%D9%87%D8%B1&status=draft&after=17_abc&x=1&since=never",
  );
  expect(asked).toEqual({ scope: "mine", search: "النهر", status: "draft" });
  expect(viewPath(asked)).toBe("/desk?scope=mine&search=%D8%A7%D9%84%D9%86%D9%87%D8%B1&status=draft");
  expect(askedIn(viewPath(asked).split("?")[1] ?? "")).toEqual(asked);
  expect(viewPath(askedIn(""))).toBe("/desk");
});
