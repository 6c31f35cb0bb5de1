import { describe, expect, test } from "vitest";
import { preferredEncoding } from "./body";

describe("the encoding of an answer", () => {
  test.each([
    [undefined, undefined],
    ["", undefined],
    ["gzip", "gzip"],
    ["gzip, deflate, br", "br"],
    ["br;q=0, gzip", "gzip"],
    ["BR;q=0.5", "br"],
    ["gzip;q=0.0, br;q=0", undefined],
    ["identity", undefined],
  ])("%s means %s", (accepted, expected) => {
    expect(preferredEncoding(accepted)).toBe(expected);
  });
});
