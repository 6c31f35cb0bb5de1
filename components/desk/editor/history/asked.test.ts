import { expect, test } from "vitest";
import { askedBy, askedIn } from "./asked";

const now = { from: "2", to: "5" };
const by = (address: string) => askedBy("abc", address, now);

test("ways of the page of revisions are followed in place, others lead on", () => {
  expect(by("https://desk.example/desk/stories/abc/revisions?from=3")).toEqual({ from: "3" });
  expect(by("/desk/stories/abc/revisions/7")).toEqual({ from: "7" });
  expect(by("/desk/stories/abc/revisions?opened=40#saves-40")).toEqual({ ...now, opened: "40" });
  expect(by("/desk/stories/abc")).toBeNull();
  expect(by("/desk/stories/abcd/revisions")).toBeNull();
});

test("the form names both versions, or what stands now by naming none", () => {
  expect(askedIn(new URLSearchParams("from=3&to=4"))).toEqual({ from: "3", to: "4" });
  expect(askedIn(new URLSearchParams("from=3&to="))).toEqual({ from: "3" });
});
