// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, onTestFinished, test, vi } from "vitest";
import { useOpened } from "./use-opened.client";

let now = {} as ReturnType<typeof useOpened>;
function Probe() {
  now = useOpened();
  return null;
}

test("notes and the preview, which stand in one place, make way for each other; nothing else does", async () => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  const root = createRoot(document.createElement("div"));
  onTestFinished(async () => {
    await act(async () => root.unmount());
    vi.unstubAllGlobals();
  });
  await act(async () => root.render(<Probe />));
  const after = async (change: () => void) => {
    await act(async () => change());
    return [now.opened, now.isBeside];
  };
  expect(await after(() => now.setBeside(true))).toEqual([null, true]);
  expect(await after(() => now.open("help"))).toEqual(["help", true]);
  expect(await after(() => now.open("notes"))).toEqual(["notes", false]);
  expect(await after(() => now.setBeside(true))).toEqual([null, true]);
  expect(await after(() => now.open("link"))).toEqual(["link", true]);
  expect(await after(() => now.setBeside(false))).toEqual(["link", false]);
});
