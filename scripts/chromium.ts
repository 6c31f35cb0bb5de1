import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { userInfo } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";
import { StartFailure } from "./start-failure";

/** The first draws pages as the others do and has no windows around them: journeys take a third less with it. */
const names = [
  "chromium-headless-shell",
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
];
const ofDebian = ["chromium-headless-shell", "chromium"];
const usualFiles = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

function installed(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter).concat("/usr/bin", "/usr/local/bin", "/snap/bin");
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [process.env.CHROMIUM_PATH ?? "", ...candidates, ...usualFiles, chromium.executablePath()].find(
    (found) => found !== "" && existsSync(found),
  );
}

function succeeds(command: string, args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit" }).status === 0;
}

/** A Chromium to test with: an installed one, else Playwright's, else Debian's when root. Throws StartFailure. */
export function provideChromium(): string {
  const found = installed();
  if (found) return found;
  console.log("Installing Chromium for the journeys …");
  const isThere =
    succeeds(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]) ||
    (userInfo().uid === 0 &&
      succeeds("apt-get", ["update"]) &&
      ofDebian.some((name) => succeeds("apt-get", ["install", "-y", "--no-install-recommends", name])));
  const fetched = isThere ? installed() : undefined;
  if (fetched) return fetched;
  throw new StartFailure("No Chromium could be found or installed; name one in CHROMIUM_PATH.");
}
