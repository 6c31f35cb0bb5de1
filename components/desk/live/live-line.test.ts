// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { liveLine } from "./live-line";

class Line extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Line[] = [];
  readyState = 1;
  onmessage: (event: { data: string }) => void = () => {};
  onerror: () => void = () => {};
  constructor() {
    super();
    Line.opened.push(this);
  }
  close() {
    this.readyState = Line.CLOSED;
  }
}

let names: string[] = [];
const open = () =>
  liveLine("/live", {
    heard: (said) => {
      names = [said];
    },
    silent: () => {
      names = [];
    },
  });
const latest = () => Line.opened.at(-1) as Line;

beforeEach(() => {
  names = [];
  Line.opened = [];
  vi.stubGlobal("EventSource", Line);
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ["over", () => latest().dispatchEvent(new Event("over"))],
  ["cut", () => latest().onerror()],
  [
    "closed, out of sight",
    () => {
      vi.spyOn(document, "visibilityState", "get").mockReturnValueOnce("hidden");
      document.dispatchEvent(new Event("visibilitychange"));
    },
  ],
])("names do not stand when the line is %s, and come back with it", (_, happen) => {
  const end = open();
  latest().onmessage({ data: "سعاد" });
  expect(names).toEqual(["سعاد"]);
  happen();
  expect(names).toEqual([]);
  window.dispatchEvent(new Event("online"));
  latest().onmessage({ data: "سعاد" });
  expect(names).toEqual(["سعاد"]);
  end();
});

it("has one line at a time, and none after its end", () => {
  const end = open();
  window.dispatchEvent(new Event("online"));
  expect(Line.opened).toHaveLength(1);
  end();
  window.dispatchEvent(new Event("online"));
  expect(Line.opened.map(({ readyState }) => readyState)).toEqual([Line.CLOSED]);
});
