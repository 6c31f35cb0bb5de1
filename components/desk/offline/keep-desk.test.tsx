// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { KeepDesk } from "./keep-desk.client";

const { enterDesk, keep } = vi.hoisted(() => {
  const keep = vi.fn(async () => {});
  return { keep, enterDesk: vi.fn(async () => keep) };
});
vi.mock("./keeping", () => ({ enterDesk }));

beforeEach(() => {
  vi.stubEnv("NODE_ENV", "production");
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

test("a device knows at once whose it is, so that a story is remembered while it opens; the shell waits", async () => {
  const person = { id: "a", email: "a@example.com", language: "ar" } as const;
  const root = createRoot(document.createElement("div"));
  await act(async () => root.render(<KeepDesk person={person} />));
  await vi.dynamicImportSettled();
  expect(enterDesk).toHaveBeenCalledExactlyOnceWith(person);
  expect(keep).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(3_000);
  expect(keep).toHaveBeenCalledOnce();
  act(() => root.unmount());
});
