import { expect, test } from "vitest";
import { isServing } from "./serving";

test.each<[unknown, boolean]>([
  [{ ready: true }, true],
  [{ ready: false, failing: "worker", workerSilentForSeconds: 90 }, true],
  [{ ready: false, failing: "database" }, false],
  [{ ready: false, failing: "connections" }, false],
  [{ ready: false, failing: "migrations" }, false],
  // What stands in front of it, or the page of a hotel's network.
  [{}, false],
  [null, false],
  ["<html>", false],
])("%o opens its pages: %s", (said, opens) => expect(isServing(said)).toBe(opens));
