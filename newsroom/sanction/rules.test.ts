import { expect, test } from "vitest";
import { domainOf, isPossibleSanction, isSharedDomain, SanctionsWanted, SanctionToImpose } from "./rules";

test("an address without anything asks for the first page of what is in force", () => {
  expect(SanctionsWanted.parse({})).toEqual({ show: "inForce", search: "", page: 1 });
  expect(SanctionsWanted.parse({ show: "?", page: "x" })).toEqual({ show: "inForce", search: "", page: 1 });
});

test("a suspension has its hours, and a warning is for one person", () => {
  const given = { commentId: "0f8fad5b-d9cb-469f-a165-70867728950e", line: "س" };
  const keys = (more: object) =>
    SanctionToImpose.safeParse({ ...given, ...more }).error?.issues.map(({ message }) => message);
  expect(keys({ kind: "suspension" })).toEqual(["sanction.hoursMissing"]);
  expect(keys({ kind: "suspension", hours: "24" })).toBeUndefined();
  expect(keys({ kind: "warning", against: "domain" })).toEqual(["sanction.warnsOnePerson"]);
  expect(keys({ kind: "ban", line: " " })).toEqual(["sanction.lineMissing"]);
  expect(isPossibleSanction("ban", "source")).toBe(true);
});

test("a provider of everybody's mail is known", () => {
  expect([domainOf("a@gmail.com"), domainOf("a@b.example")].map(isSharedDomain)).toEqual([true, false]);
});
