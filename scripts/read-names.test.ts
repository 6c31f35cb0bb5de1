import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const newsroom = resolve(import.meta.dirname, "../newsroom");
const read = /^export (?:async )?function ((?:get|list|count|find|load)[A-Z]\w*)(?:<[^>]*>)?\(\s*(\w+)?/gm;

/** To whom a read may be answered: to readers, to whom a row belongs, to who holds a secret; or its callers judge. */
const saysWhom = /Published|Approved|Own(?=[A-Z])|OfSession|OfLink|Unscoped/;

test("a read asks an actor first, or says in its name to whom it may be answered", () => {
  const files = readdirSync(newsroom, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(?<!rules|\.test)\.ts$/.test(file),
  );
  const unsaid = files.flatMap((file) => {
    const text = readFileSync(join(newsroom, file), "utf8");
    if (!text.includes('from "@/db/client"')) return [];
    return [...text.matchAll(read)]
      .filter(([, name = "", first]) => first !== "actor" && !saysWhom.test(name))
      .map(([, name]) => `${file}: ${name}`);
  });
  expect(unsaid).toEqual([]);
});
