import { expect, it } from "vitest";
import { addressFrom } from "./link-address";

it.each([
  ["https://example.org/أ", "https://example.org/أ"],
  [" example.org/a ", "https://example.org/a"],
  ["desk@example.org", "mailto:desk@example.org"],
  ["javascript:alert(1)", null],
  ["data:text/html,x", null],
  ["http:javascript", null],
  ["https://example.org/\n<b>", null],
  ["http://example.org\\@example.com", null],
  ["https://example.org@example.com/", null],
  ["https://ا.example/مسار?س=ص", "https://ا.example/مسار?س=ص"],
  ["كلمة", null],
  ["/a/b", null],
  ["", null],
])("%s means %s", (typed, address) => {
  expect(addressFrom(typed)).toBe(address);
});
