import Bowser from "bowser";
import { type Browser, type Device, StoredDevice, type System } from "./rules";

const browserNames: Record<string, Browser> = {
  Chrome: "chrome",
  Chromium: "chrome",
  "Microsoft Edge": "edge",
  Firefox: "firefox",
  Opera: "opera",
  Safari: "safari",
  "Samsung Internet for Android": "samsung",
  "Yandex Browser": "yandex",
};

const systemNames: Record<string, System> = {
  Android: "android",
  "Chrome OS": "chromeos",
  Linux: "linux",
  macOS: "mac",
  Windows: "windows",
};

/** Characters of what a browser says of itself that are looked at: whoever asks chooses how long it is. */
const longestAgent = 300;

/** Which browser and system a `User-Agent` names, in our few words and nothing finer; null for what we have no word for. */
export function deviceFrom(userAgent: string | null): Device {
  const said = userAgent?.slice(0, longestAgent);
  if (!said) return { browser: null, system: null };
  const parser = Bowser.getParser(said);
  const system = parser.getOSName();
  const ofApple = parser.getPlatformType() === "tablet" ? "ipad" : "iphone";
  return StoredDevice.parse({
    browser: browserNames[parser.getBrowserName()],
    system: system === "iOS" ? ofApple : systemNames[system],
  });
}
