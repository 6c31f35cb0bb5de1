import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { countDown } from "./promise-clock";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("a page asks when the time of a promise comes, and every fifteen seconds once it is late", () => {
  const [tell, ask] = [vi.fn(), vi.fn()];
  const stop = countDown(3, tell, ask);
  const askedAfter = (seconds: number) => {
    vi.advanceTimersByTime(seconds * 1000);
    return ask.mock.calls.length;
  };
  expect([askedAfter(2), askedAfter(1), askedAfter(14), askedAfter(1), askedAfter(60)]).toEqual([
    0, 1, 1, 2, 6,
  ]);
  expect(tell.mock.calls.slice(0, 4)).toEqual([[2], [1], [0], [-1]]);
  stop();
  expect(askedAfter(60)).toBe(6);
});

test("several late promises share one timer and one question", () => {
  const ask = vi.fn();
  const stops = [-20, -27, -300, 5].map((seconds) => countDown(seconds, () => {}, ask));
  expect(vi.getTimerCount()).toBe(1);
  vi.advanceTimersByTime(60_000);
  // At 5, when one comes, then fifteen seconds after each question.
  expect(ask).toHaveBeenCalledTimes(4);
  for (const stop of stops) stop();
  expect(vi.getTimerCount()).toBe(0);
});
