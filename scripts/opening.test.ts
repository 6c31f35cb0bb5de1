import { expect, test, vi } from "vitest";
import { type Lack, waitUntilOpen } from "./opening";

/** What opening comes to when a newsroom answers so, the last for good. */
async function opening(...lacks: Lack[]) {
  const ask = vi.fn(async () => (lacks.length > 1 ? lacks.shift() : lacks[0]));
  const say = vi.fn();
  const failure = await waitUntilOpen(ask, () => false, say, { all: 600, worker: 300 }).catch(String);
  return { failure, said: say.mock.calls.flat() };
}

test("a newsroom opens once it is ready", async () => {
  expect(await opening(undefined, "worker", null)).toEqual({ failure: undefined, said: [] });
});

test("it opens without its worker and says so, also when the rest comes late", async () => {
  const without = { failure: undefined, said: [expect.stringContaining("The worker is missing")] };
  expect(await opening(undefined, "worker")).toEqual(without);
  expect(await opening(undefined, "migrations", undefined, undefined, "worker")).toEqual(without);
});

test.each([
  [[undefined], "the web process"],
  [["database"], "database"],
  [["worker", "connections"], "connections"],
])("it does not open when it answers %j", async (lacks, missing) => {
  const { failure, said } = await opening(...lacks);
  expect(failure).toContain(`${missing} is missing`);
  expect(said).toEqual([]);
});

test("who stops is not waited for", async () => {
  const ask = vi.fn();
  await waitUntilOpen(
    ask,
    () => true,
    () => {},
  );
  expect(ask).not.toHaveBeenCalled();
});
