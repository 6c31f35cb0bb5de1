import { deskShellPath } from "@/newsroom/address/rules";
import { filesNamed } from "./files-named";

/**
 * Guarantee: what is kept of the desk is its shell, a page without anybody's words, and the build's static files. Words
 * lie in the machine's databases alone.
 */

/** What the shell's page says of itself, and no other page does: neither a sign-in nor a story is taken for it. */
export const shellMark = "data-desk-shell";

const cachePrefix = "warraq-desk:";

/** Files at the most: what a wrong reading of a program could name has an end. */
const mostFiles = 300;

/** Fetches the shell as this person has it now and keeps it with all its files; rejects when a part is missing. */
export async function keepShell(build: string): Promise<void> {
  const page = await fetch(deskShellPath, { cache: "no-store", redirect: "error" });
  const html = await page.clone().text();
  if (!page.ok || !html.includes(shellMark)) throw new Error(`no shell: ${page.status}`);
  const cache = await caches.open(cachePrefix + build);
  const needed = new Set(filesNamed(html));
  const waiting = [...needed];
  const seen = new Set(waiting);
  for (let path = waiting.pop(); path !== undefined && seen.size < mostFiles; path = waiting.pop()) {
    const text = await keepFile(cache, path, needed.has(path));
    for (const next of filesNamed(text)) if (!seen.has(next)) waiting.push(next);
    for (const next of waiting) seen.add(next);
  }
  // Last: where it is, all is.
  await cache.put(deskShellPath, page);
}

/** Keeps a file whose name says what is in it; what it names itself is in its text. */
async function keepFile(cache: Cache, path: string, isNeeded: boolean): Promise<string> {
  const kept = await cache.match(path);
  const file = kept ?? (await fetch(path));
  if (!file.ok && isNeeded) throw new Error(`${path}: ${file.status}`);
  if (!file.ok) return "";
  const text = /\.woff2$/.test(path) ? "" : await file.clone().text();
  if (!kept) await cache.put(path, file);
  return text;
}

/** The shell, where one is kept. */
export async function keptShell(build: string): Promise<Response | undefined> {
  return (await caches.open(cachePrefix + build)).match(deskShellPath);
}

/** A static file that is kept, of whichever build. */
export function keptFile(request: Request): Promise<Response | undefined> {
  return caches.match(request);
}

/** Takes away what is kept of the desk, all of it or that of other builds. */
export async function dropShells(besides?: string): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix));
  const old = names.filter((name) => besides === undefined || name !== cachePrefix + besides);
  await Promise.all(old.map((name) => caches.delete(name)));
}
