import fc from "fast-check";
import { expect, test } from "vitest";
import { isShortId, shortIdFrom, shortIdIn } from "./short-id";

const ids = fc.uint8Array({ minLength: 9, maxLength: 16 }).map(shortIdFrom);

test("every id made is one", () => {
  fc.assert(fc.property(ids, (id) => isShortId(id) && id.length === 10));
});

test("one wrong character is noticed", () => {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  fc.assert(
    fc.property(ids, fc.nat(9), fc.nat(31), (id, place, letter) => {
      const wrong = id.slice(0, place) + alphabet.charAt(letter) + id.slice(place + 1);
      return wrong === id || !isShortId(wrong);
    }),
  );
});

test.each(["", "abc", "ABCDEFGHJK", "iiiiiiiiii", "0000000000 ", "../../../etc", "٠١٢٣٤٥٦٧٨٩"])(
  "%s is none",
  (text) => {
    expect(isShortId(text)).toBe(false);
  },
);

test("about one guess in 32 passes", () => {
  let passed = 0;
  for (let i = 0; i < 32_000; i += 1) if (isShortId(`a${String(i).padStart(9, "0")}`)) passed += 1;
  expect(passed).toBeLessThan(1200);
});

test("is found as people type it, and with what stands behind it", () => {
  fc.assert(
    fc.property(ids, fc.string(), (id, behind) => {
      const typed = id.replaceAll("1", "l").replaceAll("0", "o").toUpperCase();
      return [id, typed, id + behind, typed.toLowerCase() + behind].every((text) => shortIdIn(text) === id);
    }),
  );
});

test.each(["", "abc", "ء٠١٢٣٤٥٦٧٨٩", "İİİİİİİİİİ", "uuuuuuuuuu"])("there is none in %j", (text) => {
  expect(shortIdIn(text)).toBeUndefined();
});
