import { expect, test } from "vitest";
import { deviceFrom } from "./browser";

const onWebKit = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const onBlink = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`Mozilla/5.0 (X11; Linux x86_64) ${onBlink} Chrome/141.0.0.0 Safari/537.36`, "chrome", "linux"],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${onBlink} Chrome/141.0.0.0 Safari/537.36`,
    "chrome",
    "chromeos",
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) ${onWebKit} CriOS/120.0 Mobile/15E148 Safari/604.1`,
    "chrome",
    "iphone",
  ],
  [
    `Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) ${onWebKit} Version/17.0 Mobile/15E148 Safari/604.1`,
    "safari",
    "ipad",
  ],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${onWebKit} Version/17.0 Safari/605.1.15`,
    "safari",
    "mac",
  ],
  [
    `Mozilla/5.0 (Linux; Android 14; SM-S918B) ${onBlink} SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36`,
    "samsung",
    "android",
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${onBlink} Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0`,
    "edge",
    "windows",
  ],
  ["Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0", "firefox", "windows"],
  ["Mozilla/5.0 (Android 14; Mobile; rv:128.0) Gecko/128.0 Firefox/128.0", "firefox", "android"],
  ["curl/8.0", null, null],
  ["constructor", null, null],
  ["", null, null],
  [null, null, null],
])("%s", (userAgent, browser, system) => {
  expect(deviceFrom(userAgent)).toEqual({ browser, system });
});

test("however long it is, it is read in no time", () => {
  const before = performance.now();
  for (const filler of ["a", "(", "Version/1 ", "Android ", " "]) deviceFrom(filler.repeat(16_000));
  expect(performance.now() - before).toBeLessThan(200);
});
