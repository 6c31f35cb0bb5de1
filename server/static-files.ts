import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { deskWorkerPath } from "@/newsroom/address/rules";
import { iconFiles } from "./address";
import { Body, sendBody } from "./body";

/** Guarantee: files of the build, of fonts, the readers' script and the desk's worker come out of memory, and no other file ever does. */

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, ".next", "static");
/** Where the readers' script lies (scripts/enhancement.ts). */
export const enhanceFile = join(root, ".next", "enhance.js");
/** What opens the desk where the newsroom does not answer (components/desk/offline/worker.ts). */
export const deskWorkerFile = join(root, ".next", "desk-worker.js");
const latinFonts = join(root, "node_modules", "@fontsource", "ibm-plex-sans-arabic", "files");
const ownFonts = join(root, "components", "ui", "fonts");

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".txt": "text/plain; charset=utf-8",
};

const forever = "public, max-age=31536000, immutable";
/** Every name is a file of ours on disk, so this is bounded by the build. */
const bodies = new Map<string, Promise<Body | undefined>>();

let knownVersion: string | undefined;

function enhanceVersion(): string {
  knownVersion ??= createHash("sha256").update(readFileSync(enhanceFile)).digest("hex").slice(0, 10);
  return knownVersion;
}

/** The script's address by what is in it: page and script are of one build, whoever kept either and how long. */
export function enhanceAddress(): string {
  return process.env.NODE_ENV === "production" ? `/enhance-${enhanceVersion()}.js` : "/enhance.js";
}

/** Where a static address lives on disk and how long it may be kept; undefined for one that cannot exist. */
function fileFor(path: string): { file: string; cacheControl: string } | undefined {
  const icon = iconFiles[path.slice(1)];
  if (icon) return { file: join(root, "app", icon), cacheControl: "public, max-age=86400" };
  const script = /^\/enhance(?:-(\w+))?\.js$/.exec(path);
  if (script) {
    // A page of another build gets what there is, for a while.
    const isThisOne = script[1] !== undefined && script[1] === enhanceVersion();
    return { file: enhanceFile, cacheControl: isThisOne ? forever : "public, max-age=600" };
  }
  const font = /^\/fonts\/([a-z0-9-]+\.woff2)$/.exec(path)?.[1];
  if (font) {
    const folder = font.startsWith("warraq-") ? ownFonts : latinFonts;
    return { file: join(folder, font), cacheControl: forever };
  }
  if (path === deskWorkerPath) return { file: deskWorkerFile, cacheControl: "no-cache" };
  const prefix = "/_next/static/";
  if (!path.startsWith(prefix)) return undefined;
  const file = join(built, decodeURIComponent(path.slice(prefix.length)));
  return file.startsWith(built + sep) && types[extname(file)] ? { file, cacheControl: forever } : undefined;
}

/** Sends fonts, the readers' script and what the build made; false when there is no such file. */
export async function sendStaticFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  isDevelopment: boolean,
): Promise<boolean> {
  const place = fileFor(path);
  if (!place) return false;
  if (isDevelopment) bodies.delete(place.file);
  const reading = bodies.get(place.file) ?? read(place.file);
  bodies.set(place.file, reading);
  const body = await reading;
  if (!body) {
    // A name that is not there must not be remembered: there is no end of such names.
    bodies.delete(place.file);
    return false;
  }
  response.setHeader("Cache-Control", place.cacheControl);
  // It lies below the desk and opens the page above it too.
  if (path === deskWorkerPath) response.setHeader("Service-Worker-Allowed", "/desk");
  await sendBody(request, response, 200, body);
  return true;
}

/** Style sheets of the build that pages name, as text; their number is bounded by the build. */
const styles = new Map<string, string | undefined>();

/** The text of a style sheet that the build made; undefined in development, where none lies there. */
export function builtStyle(path: string): string | undefined {
  const file = path.endsWith(".css") ? fileFor(path)?.file : undefined;
  if (file === undefined || process.env.NODE_ENV === "development") return undefined;
  if (!styles.has(file)) styles.set(file, existsSync(file) ? readFileSync(file, "utf8") : undefined);
  return styles.get(file);
}

/** What the system says of names under which there is no file: also of one too long, or below something that is no folder. */
const nowhere = new Set(["ENOENT", "EISDIR", "ENOTDIR", "ENAMETOOLONG"]);

async function read(file: string): Promise<Body | undefined> {
  try {
    return new Body(await readFile(file), types[extname(file)] ?? "application/octet-stream", 11);
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && nowhere.has(String(cause.code))) return undefined;
    throw cause;
  }
}
