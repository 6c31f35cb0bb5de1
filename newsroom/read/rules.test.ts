import fc from "fast-check";
import { expect, test } from "vitest";
import { inADay, referrerFrom, referrers } from "./rules";

const own = ["www.example.org", "127.0.0.1"];

test.each([
  ["", referrers.none],
  ["www.example.org", referrers.own],
  ["example.org", referrers.own],
  ["EXAMPLE.org:8443", referrers.own],
  ["127.0.0.1:3000", referrers.own],
  ["www.google.com", "google.com"],
  ["m.facebook.com", "facebook.com"],
  ["l.facebook.com", "facebook.com"],
  ["news.google.com", "news.google.com"],
  ["t.co", "t.co"],
  ["xn--mgbh0fb.xn--kgbechtv", "xn--mgbh0fb.xn--kgbechtv"],
  ["com.google.android.gm", "com.google.android.gm"],
  ["m.co", "m.co"],
  // What is no public name, or no name at all.
  ["localhost", referrers.other],
  ["192.168.1.10", referrers.other],
  ["[::1]", referrers.other],
  ["@own", referrers.other],
  ["@other", referrers.other],
  ["<script>.example.com", referrers.other],
  ["example.org evil.com", referrers.other],
  [`${"a".repeat(90)}.com`, referrers.other],
  [`${"abc.".repeat(30)}com`, referrers.other],
  ["موقع.شبكة", referrers.other],
  ["\0.com", referrers.other],
])("a reader from %j is counted under %j", (claimed, counted) => {
  expect(referrerFrom(claimed, own)).toBe(counted);
});

test("whatever is claimed, what is kept is short and plain", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.domain(), fc.webUrl()), (claimed) => {
      const kept = referrerFrom(claimed, own);
      const isNamed = (Object.values(referrers) as string[]).includes(kept);
      expect(isNamed || /^[a-z0-9.-]{4,100}$/.test(kept)).toBe(true);
    }),
  );
});

test.each([
  [0, 0],
  [9, 100],
  [9.25, 110],
  [9.999, 140],
  [10, 140],
  [23.9, 140],
])("of yesterday until %d o'clock there were %i reads: of the hour that runs its share", (now, expected) => {
  const found = [
    { hour: 0, today: 1, yesterday: 100 },
    { hour: 9, today: 2, yesterday: 40 },
  ];
  const day = inADay(found, now);
  expect(day).toMatchObject({ today: 3, yesterday: 140, yesterdayByNow: expected });
  expect(day.hours.filter(({ today }) => today !== null)).toHaveLength(Math.floor(now) + 1);
});
