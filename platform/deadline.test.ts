import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { TooLate, within } from "./deadline";

test("what comes in time is what it was, also a failure", async () => {
  expect(await within(5_000, Promise.resolve("in time"))).toBe("in time");
  await expect(within(5_000, Promise.reject(new Error("failed")))).rejects.toThrow("failed");
});

test("what does not is too late", async () => {
  await expect(within(200, new Promise(() => {}))).rejects.toThrow(TooLate);
});

test("a machine that is busy is not stuck", async () => {
  const answered = within(
    500,
    sleep(1).then(() => "after work"),
  );
  const until = performance.now() + 900;
  while (performance.now() < until);
  expect(await answered).toBe("after work");
});
