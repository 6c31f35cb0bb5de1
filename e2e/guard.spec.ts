import { type APIResponse, expect } from "@playwright/test";
import { litePath } from "@/newsroom/address/rules";
import type { Asking } from "./support/guard/asking";
import { type Cast, makeCast, type Standing, standings, type Visitor, visitors } from "./support/guard/cast";
import { site } from "./support/guard/readers-routes";
import { routeTable } from "./support/guard/route-table";
import { listRoutes } from "./support/guard/routes";
import { test } from "./support/journey";

/** The guard: whatever is asked, by whomever, of a story of whatever standing, the answer is the one written down. */

test.describe.configure({ mode: "default", timeout: 240_000 });

let cast: Cast;
test.beforeAll(async () => {
  cast = await makeCast();
});

test("every route is in the table, and nothing else is", async () => {
  expect(Object.keys(routeTable).sort()).toEqual(await listRoutes());
});

/** A page for readers answers the same in its lite form; no file has one. */
function withLite(route: string, path: string): string[] {
  const isPage = route in site && route.startsWith("GET /[edition]") && !/\.|\[part\]/.test(route);
  return isPage ? [path, litePath(path.split("/", 2)[1] ?? "", path)] : [path];
}

type Question = { name: string; expected: number; ask: () => Promise<APIResponse> };

function questionsOf(visitor: Visitor, route: string, asking: Asking): Question[] {
  const method = route.split(" ", 1)[0] ?? "GET";
  const fetch = (path: string, sending = {}) =>
    cast.asking[visitor].fetch(encodeURI(path), { ...sending, method });
  if ("address" in asking) {
    return [asking.address(cast)]
      .flat()
      .flatMap((each) => withLite(route, each))
      .map((path) => ({
        name: `${route} · ${path}`,
        expected: asking.expected[visitor],
        ask: () => fetch(path, asking.sending),
      }));
  }
  return standings.flatMap((standing: Standing) => {
    const story = cast.stories[standing];
    return withLite(route, asking.ofStory(story)).map((path) => ({
      name: `${route} · ${path} · ${standing}`,
      expected: asking.expected[standing][visitor],
      ask: () => fetch(path, asking.sending?.(story)),
    }));
  });
}

/** What is wrong with the headers that every answer carries. */
function missingHeaders(headers: Record<string, string>): string[] {
  const policy = headers["content-security-policy"] ?? "";
  const scripts = policy.split("; ").find((directive) => directive.startsWith("script-src")) ?? "";
  const wrong = {
    nosniff: headers["x-content-type-options"] !== "nosniff",
    "default-src": !policy.startsWith("default-src 'none'"),
    "frame-ancestors": !/frame-ancestors '(?:none|self)'/.test(policy),
    "script-src": /unsafe-inline|unsafe-eval|\*/.test(scripts),
    "referrer-policy": !/^(?:strict-origin-when-cross-origin|same-origin|no-referrer)$/.test(
      headers["referrer-policy"] ?? "",
    ),
    "permissions-policy": !headers["permissions-policy"],
  };
  return Object.entries(wrong).flatMap(([name, isWrong]) => (isWrong ? [name] : []));
}

for (const visitor of visitors)
  test(`each route answers as it should: ${visitor}`, async () => {
    const wrong: string[] = [];
    const mayRead: Visitor[] = ["onStory", "editor", "administrator"];
    const secrets = mayRead.includes(visitor)
      ? []
      : standings.flatMap((each) => [cast.stories[each].secret, cast.stories[each].note]);
    for (const [route, asking] of Object.entries(routeTable))
      for (const { name, expected, ask } of questionsOf(visitor, route, asking)) {
        const answer = await ask();
        if (answer.status() !== expected) wrong.push(`${name}: ${answer.status()} instead of ${expected}`);
        for (const header of missingHeaders(answer.headers())) wrong.push(`${name}: header ${header}`);
        const said = `${await answer.text()}${answer.headers().location ?? ""}`;
        for (const secret of secrets) if (said.includes(secret)) wrong.push(`${name}: says ${secret}`);
      }
    expect(wrong).toEqual([]);
  });
