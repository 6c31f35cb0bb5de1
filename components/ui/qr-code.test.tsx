import decodeQR from "qr/decode.js";
import { expect, test } from "vitest";
import { qrPath } from "./qr-code";

const scale = 4;

/** What the path draws on white, as a camera's picture. */
function pictureOf({ size, path }: ReturnType<typeof qrPath>) {
  const width = size * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let down = 0; down < scale; down += 1) {
      const from = (Number(y) * scale + down) * width + Number(x) * scale;
      for (let at = from; at < from + Number(length) * scale; at += 1) data.fill(0, at * 4, at * 4 + 3);
    }
  return { width, height: width, data };
}

test.each([
  "https://n.iq/ar/a/0000000000",
  "https://a-rather-long-name.newsroom.example.org/ckb/a/zyxwvtsrqp",
])("a camera reads %s off the path", (text) => {
  const drawn = qrPath(text);
  expect(decodeQR(pictureOf(drawn))).toBe(text);
  // White on each side, four modules wide.
  const edges = [...drawn.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    drawn.size - Number(x) - Number(length),
  ]);
  expect(Math.min(...edges.flat())).toBe(4);
});
