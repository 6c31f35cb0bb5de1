import { expect, test } from "vitest";
import { Contact, contactLimits } from "./rules";

test.each([
  ["https://x.com/layla", "https://x.com/layla"],
  ["https://Example.org", "https://example.org/"],
  ["https://موقع.شبكة/ليلى", "https://xn--4gbrim.xn--ngbc5azd/%D9%84%D9%8A%D9%84%D9%89"],
])("a profile is an address of the public web: %s", (link, kept) => {
  expect(Contact.parse({ mail: "", links: { 0: link, 1: "", 2: link } }).links).toEqual([kept]);
});

test.each([
  "http://x.com/layla",
  "javascript:alert(1)",
  "data:text/html,x",
  "x.com/layla",
  "https://user:secret@x.com/",
  "https://x.com:8443/",
  "https://localhost/",
  "https://192.168.0.1/",
  "https://[::1]/",
  "https://2130706433/",
  "mailto:a@b.org",
  "//x.com",
])("nothing else is: %s", (link) => {
  const { error } = Contact.safeParse({ mail: "", links: [link] });
  expect(error?.issues).toMatchObject([{ path: ["links", 0], message: "outlet.linkWrong" }]);
});

test("a mail address is one, or none; links are few", () => {
  expect(Contact.parse({ links: [] })).toEqual({ mail: "", links: [] });
  expect(Contact.parse({ mail: " Layla@Example.org ", links: [] }).mail).toBe("layla@example.org");
  expect(Contact.safeParse({ mail: "layla@", links: [] }).error?.issues[0]?.message).toBe("outlet.mailWrong");
  const many = Array.from({ length: contactLimits.links + 1 }, (_, at) => `https://x.com/${at}`);
  expect(Contact.safeParse({ mail: "", links: many }).success).toBe(false);
});
