import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { isInterface } from "./interfaces";

test("the door knows every interface that has a route, and no other", () => {
  const routes = globSync("app/api/**/route.ts").map((file) => file.slice("app".length, -"/route.ts".length));
  const known = routes.filter((path) => isInterface(path.replaceAll(/\[[a-z]+\]/g, "x")));
  expect(routes.filter((path) => !known.includes(path))).toEqual(["/api/auth/[...nextauth]"]);
  expect(known.length).toBeGreaterThan(8);
});

test.each([
  ["/api/auth/csrf", true],
  ["/api/auth/callback/credentials", true],
  ["/api/auth/signout", false],
  ["/api/auth/session", false],
  ["/api/auth/callback/google", false],
  ["/api/auth/_log", false],
  ["/api/articles/x/reactions", true],
  ["/api/articles/x", false],
  ["/api/articles/x/reactions/y", false],
  ["/api/nothing", false],
  ["/api", false],
])("%s is an interface: %s", (path, isOne) => expect(isInterface(path)).toBe(isOne));
