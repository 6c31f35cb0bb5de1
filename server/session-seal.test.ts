import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { sessionOpener } from "./session-seal";

const secret = "of this newsroom alone";
const sub = "6f0dbb0c-3f40-4e3e-9a57-0f1ad3f7a6f1";
const open = sessionOpener(secret);

test("a cookie that next-auth sealed names its session", async () => {
  expect(open(await encode({ token: { sub }, secret, maxAge: 60 }))).toBe(sub);
});

test("whatever else is in the cookie is nobody's", async () => {
  const good = await encode({ token: { sub }, secret, maxAge: 60 });
  const [head, , nonce, words = "", tag] = good.split(".");
  const others = [
    "",
    "guess",
    "a.b.c.d.e",
    `${good}x`,
    [head, "", nonce, `A${words.slice(1)}B`, tag].join("."),
    [head, "", nonce, words, "A".repeat(22)].join("."),
    await encode({ token: { sub }, secret: "of another", maxAge: 60 }),
    await encode({ token: { sub: "no session" }, secret, maxAge: 60 }),
    await encode({ token: { sub }, secret, maxAge: -60 }),
  ];
  expect(others.map(open)).toEqual(others.map(() => null));
});
