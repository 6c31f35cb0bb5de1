import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("a dot between two things that are shown holds to the second", () => {
  const drawn = ["app", "components"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx") && !file.endsWith("after-dot.tsx"))
      .map((file) => `${folder}/${file}`),
  );
  // In markup a dot stands bare; within quotation marks it joins the words of a title or of what is only spoken.
  const bare = drawn.filter((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .some((line) =>
        line.replace(/`[^`]*`|"[^"]*"|<span className="sr-only">· <\/span>/g, "").includes("·"),
      ),
  );
  expect(bare).toEqual([]);
});
