import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

const methodExport =
  /export (?:async )?function (GET|HEAD|POST|PUT|PATCH|DELETE)\b|as (GET|HEAD|POST|PUT|PATCH|DELETE)\b/g;

async function filesNamed(pattern: RegExp): Promise<string[]> {
  const entries = await readdir("app", { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(".", join(entry.parentPath, entry.name)));
}

/** Address of a page or handler as its folder says it; groups are no part of it. */
function addressOf(file: string): string {
  const segments = file.split(sep).slice(1, -1);
  return `/${segments.filter((segment) => !segment.startsWith("(")).join("/")}`;
}

/** What the door answers itself. */
const ofDoor = ["HEAD /api/live", "POST /api/reads"];

/** Every method of every address that the application answers, as `GET /desk/stories/[id]`. */
export async function listRoutes(): Promise<string[]> {
  const pages = (await filesNamed(/^page\.tsx?$/)).map((file) => `GET ${addressOf(file)}`);
  const handlers = await Promise.all(
    (await filesNamed(/^route\.tsx?$/)).map(async (file) => {
      const source = await readFile(file, "utf8");
      const methods = [...source.matchAll(methodExport)].map((match) => match[1] ?? match[2]);
      return methods.map((method) => `${method} ${addressOf(file)}`);
    }),
  );
  return [...ofDoor, ...pages, ...handlers.flat()].sort();
}

/** Every exported server action, as `app/desk/stories/actions.ts publishArticleAction`. */
export async function listActions(): Promise<string[]> {
  const names = await Promise.all(
    (await filesNamed(/^actions\.tsx?$/)).map(async (file) => {
      const source = await readFile(file, "utf8");
      const exported = source.matchAll(/export (?:const|async function) (\w+)/g);
      return [...exported].map((match) => `${file.replaceAll(sep, "/")} ${match[1]}`);
    }),
  );
  return names.flat().sort();
}
