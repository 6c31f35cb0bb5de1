import { expect, test, vi } from "vitest";
import { each } from "./each";
import { logLine } from "./log";

test("what fails keeps nothing else from being done, and every cause is told at the end", async () => {
  const fails = (why: string) => async () => {
    throw new Error(why);
  };
  const done = vi.fn(async () => {});
  const failure = await each([fails("first"), done, fails("third"), done]).catch((cause: unknown) => cause);
  expect(done).toHaveBeenCalledTimes(2);
  expect(failure).toMatchObject({
    message: "2 of 4 failed",
    errors: [{ message: "first" }, { message: "third" }],
  });
  expect(JSON.parse(logLine("error", "a job failed", { cause: failure })).cause).toMatchObject({
    causes: [{ message: "first" }, { message: "third" }],
  });
  expect(await each([done])).toBeUndefined();
});
