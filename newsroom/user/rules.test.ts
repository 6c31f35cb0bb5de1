import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { normalizeEmail } from "@/newsroom/email";
import {
  accountState,
  Email,
  LinkToken,
  losesAdministrator,
  PeopleWanted,
  PersonName,
  passwordProblem,
  safeReturnPath,
} from "./rules";

test.each([
  ["  Name@Example.ORG ", "name@example.org"],
  ["nour٢٣@example.org", "nour23@example.org"],
  ["nour۲۳@example.org", "nour23@example.org"],
  ["ＮＯＵＲ@example.org", "nour@example.org"],
  ["\u200fnour@example.org\u200e", "nour@example.org"],
  ["\u2068nour\u200b@exa\u00admple.org\u2069\ufeff", "nour@example.org"],
  ["\u00a0nour@example.org\t", "nour@example.org"],
])("an address is kept in one spelling: %j", (typed, kept) => {
  expect(Email.parse(typed)).toBe(kept);
  expect(normalizeEmail(kept)).toBe(kept);
});

test.each(["", "nour", "nour@", "@example.org", "a b@example.org", "x@y", `${"a".repeat(250)}@example.org`])(
  "no address: %j",
  (typed) => {
    expect(Email.safeParse(typed).error?.issues[0]?.message).toBe("emailInvalid");
  },
);

test("a name stands on one line", () => {
  expect(PersonName.parse("  نور\n الهاشمي ")).toBe("نور الهاشمي");
  expect(PersonName.safeParse(" \n ").error?.issues[0]?.message).toBe("nameMissing");
  expect(PersonName.safeParse("ن".repeat(121)).success).toBe(false);
});

describe("passwords", () => {
  const person = { email: "nour.alhashimi@example.org", name: "نور عبد الله الهاشمي" };
  test.each([
    ["قصيرة", "passwordTooShort"],
    ["elevenchars", "passwordTooShort"],
    ["x".repeat(201), "passwordTooLong"],
    ["nour.alhashimi@example.org", "passwordIsName"],
    ["NOUR.ALHASHIMI@example.org", "passwordIsName"],
    ["nour.alhashimi", "passwordIsName"],
    ["نورعبداللهالهاشمي", "passwordIsName"],
    ["aaaaaaaaaaaabb", "passwordTooSimple"],
  ])("%j is refused: %s", (password, messageKey) => {
    expect(passwordProblem(password, person)).toMatchObject({ field: "password", messageKey });
  });
  test.each(["twelve chars", "جملة قصيرة تكفي", "😀😁😂🤣😃😄😅😆😉😊😋😎", "nour.alhashimi works here"])(
    "%j will do",
    (password) => expect(passwordProblem(password, person)).toBeNull(),
  );
  test("characters are counted after NFKC", () => {
    expect(passwordProblem("ﻻﻻﻻﻻﻻﻻ", { email: "", name: "" })).toMatchObject({
      messageKey: "passwordTooSimple",
    });
  });
});

describe("where sign-in returns to", () => {
  test.each([
    ["/desk", "/desk"],
    ["/desk/people?q=%D9%86&state=active#list", "/desk/people?q=%D9%86&state=active#list"],
    ["/desk/stories/0123456789", "/desk/stories/0123456789"],
  ])("%s stays", (wanted, path) => expect(safeReturnPath(wanted)).toBe(path));
  test.each([
    null,
    undefined,
    "",
    "desk",
    "https://example.org/desk",
    "//example.org/desk",
    "/\\example.org/desk",
    "/\t/example.org",
    "/desk\n/x",
    "javascript:alert(1)",
    "/desk/../api/auth/signout",
    "/sign-in",
    "/desktop",
    `/desk/${"x".repeat(2000)}`,
  ])("%j becomes the desk", (wanted) => expect(safeReturnPath(wanted)).toBe("/desk"));
  test("whatever is asked for, it is a path below the desk", () => {
    const pieces = ["/", "\\", ".", "..", "%2e", "%2f", "desk", "a", "?", "#", ":", "@", " ", "\t"];
    const addresses = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(fc.string(), addresses), (wanted) => {
        const url = new URL(safeReturnPath(wanted), "https://news.example");
        return url.origin === "https://news.example" && /^\/desk(?:\/|$)/.test(url.pathname);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  [{ isActive: true, hasPassword: true }, "active"],
  [{ isActive: true, hasPassword: false }, "invited"],
  [{ isActive: false, hasPassword: true }, "inactive"],
  [{ isActive: false, hasPassword: false }, "inactive"],
] as const)("%j is %s", (account, state) => expect(accountState(account)).toBe(state));

test("only an administrator who can sign in is lost", () => {
  const active = { role: "administrator", isActive: true, hasPassword: true } as const;
  expect(losesAdministrator(active, { role: "editor", isActive: true })).toBe(true);
  expect(losesAdministrator(active, { role: "administrator", isActive: false })).toBe(true);
  expect(losesAdministrator(active, { role: "administrator", isActive: true })).toBe(false);
  expect(losesAdministrator({ ...active, hasPassword: false }, { role: "editor", isActive: true })).toBe(
    false,
  );
  expect(losesAdministrator({ ...active, role: "editor" }, { role: "journalist", isActive: true })).toBe(
    false,
  );
});

test("a link's token is 256 bits in base64url", () => {
  expect(LinkToken.safeParse("A".repeat(43)).success).toBe(true);
  expect(LinkToken.safeParse("A".repeat(42)).success).toBe(false);
  expect(LinkToken.safeParse(`${"A".repeat(42)}/`).success).toBe(false);
});

test("nonsense in the address of the people list asks for everybody", () => {
  const everybody = { q: "", state: "", role: "", sort: "name", page: 1 };
  const nonsense = { q: ["a", "b"], state: "closed", role: "owner", sort: "age", page: "0" };
  expect(PeopleWanted.parse({})).toEqual(everybody);
  expect(PeopleWanted.parse(nonsense)).toEqual(everybody);
  const wanted = { q: "سعاد", state: "invited", role: "editor", sort: "signedIn" };
  expect(PeopleWanted.parse({ ...wanted, page: "3" })).toEqual({ ...wanted, page: 3 });
});
