import { expect, test } from "vitest";
import { demandSamePerson } from "./same-person";

const sentBy = (person: string | null) =>
  new Request("http://localhost/", { headers: person === null ? {} : { "x-warraq-person": person } });

test("what a page sends as one person is refused to another, as if nobody were signed in", () => {
  const refused = expect.objectContaining({ messageKey: "signInNeeded" });
  expect(() => demandSamePerson(sentBy("one"), { id: "other" })).toThrow(refused);
  expect(() => demandSamePerson(sentBy("one"), { id: "one" })).not.toThrow();
  expect(() => demandSamePerson(sentBy(null), { id: "one" })).not.toThrow();
});
