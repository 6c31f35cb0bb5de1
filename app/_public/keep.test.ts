import { expect, test, vi } from "vitest";
import { addTags } from "./keep";

const cacheTag = vi.hoisted(() => vi.fn());
vi.mock("next/cache", () => ({ cacheTag, cacheLife: vi.fn() }));

test("every tag reaches Next, which drops what goes beyond 128 in one call", () => {
  const tags = Array.from({ length: 300 }, (_, number) => `picture:${number}`);
  addTags(tags);
  expect(cacheTag.mock.calls.flatMap((call) => call.slice(0, 128))).toEqual(tags);
});
