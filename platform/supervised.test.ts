import { expect, test, vi } from "vitest";
import { patient } from "./supervised";

test("a proof that is stuck or fails keeps nobody from living, and is not asked twice at a time", async () => {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  const { promise, reject } = Promise.withResolvers<void>();
  const proof = vi.fn(() => promise);
  const prove = patient(proof, 100);
  await prove();
  await prove();
  expect(proof).toHaveBeenCalledTimes(1);
  reject(new Error("no database"));
  await prove();
  await prove();
  expect(proof).toHaveBeenCalledTimes(2);
  vi.restoreAllMocks();
});
