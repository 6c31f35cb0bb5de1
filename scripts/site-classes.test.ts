import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const text = (...path: string[]) => readFileSync(join(root, ...path), "utf8");

/** Their few classes are also those of everything else. */
const plain = ["ui"];

test("readers' pages have the classes of every folder of components that their routes draw", () => {
  const named = /@source "..\/..\/components\/\{([^}]+)\}"/
    .exec(text("app", "(site)", "site.css"))?.[1]
    ?.split(",");
  const drawn = ["(site)", "_public"].flatMap((folder) =>
    readdirSync(join(root, "app", folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .flatMap((file) =>
        [...text("app", folder, file).matchAll(/"@\/components\/([\w-]+)\/[\w-]+"/g)].map(([, name]) => name),
      ),
  );
  expect(named).toEqual(
    expect.arrayContaining([...new Set(drawn)].filter((name) => !plain.includes(name ?? ""))),
  );
});
