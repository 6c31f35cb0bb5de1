import { expect, test } from "vitest";
import {
  answersPerPage,
  type CommentThread,
  levelBelow,
  nestThread,
  placeThreads,
  type ShownComment,
  type ThreadRow,
  threadPage,
} from "./threading";

/** Rows in the order of time, each named with what it answers: `b<a`. */
function rowsOf(...told: string[]): ThreadRow[] {
  const rows: ThreadRow[] = [];
  for (const each of told) {
    const [name = "", state = "approved"] = each.split(" ");
    const [id = "", parentId = null] = name.split("<");
    const parent = rows.find((row) => row.id === parentId);
    rows.push({
      id,
      parentId,
      rootId: parent ? (parent.rootId ?? parent.id) : null,
      level: parent ? levelBelow(parent.level) : 1,
      state: state as ThreadRow["state"],
    });
  }
  return rows;
}
const words = (rows: ThreadRow[]) =>
  new Map(rows.map(({ id }) => [id, { id, name: `name of ${id}` } as ShownComment]));
const drawn = (thread: CommentThread): string =>
  `${thread.id}${thread.kind === "shown" ? "" : `!${thread.kind}`}${thread.replies.length > 0 ? `(${thread.replies.map(drawn).join(" ")})` : ""}`;
const draw = (...told: string[]) => {
  const rows = rowsOf(...told);
  return placeThreads(rows).map((places) => {
    const thread = nestThread(places, words(rows));
    return thread && drawn(thread);
  });
};

test("answers stand below what they answer down to the third level; what answers a third stands beside it", () => {
  expect(draw("a", "b", "c<a", "d<c", "e<b", "f<d", "g<a", "h<c", "i<f")).toEqual([
    "a(c(d f h i) g)",
    "b(e)",
  ]);
});

test("what answers a third level names whom it answers", () => {
  const rows = rowsOf("a", "b<a", "c<b", "d<c");
  const [places = []] = placeThreads(rows);
  expect(places.map(({ answersTo }) => answersTo)).toEqual([null, null, null, "c"]);
  expect(nestThread(places, words(rows))?.replies[0]?.replies[1]?.answersName).toBe("name of c");
});

test("what readers do not have keeps its place while they have an answer to it, and only then", () => {
  expect(draw("a rejected", "b<a", "c removed", "d<c rejected", "e pending", "f removed")).toEqual([
    "a!withheld(b)",
  ]);
  expect(draw("a", "b<a removed", "c<b pending", "d<c", "e<a rejected")).toEqual([
    "a(b!removed(c!withheld d))",
  ]);
});

test("a long thread has pages of its own; what stood under another page's answer stands under the beginning", () => {
  const answers = Array.from({ length: answersPerPage - 1 }, (_, n) => `x${n}<a`);
  const rows = rowsOf("a", ...answers, "y<a", "z<y", "last<z");
  const [places = []] = placeThreads(rows);
  const first = threadPage(places, "a");
  expect(first?.places).toHaveLength(answersPerPage + 1);
  expect([first?.before, first?.after]).toEqual([null, "z"]);
  const second = threadPage(places, "last");
  expect([second?.before, second?.after]).toEqual(["x0", null]);
  const nested = nestThread(second?.places ?? [], words(rows));
  expect(nested && drawn(nested)).toBe("a(z last)");
  expect(threadPage(places, "nobody")).toBeNull();
});
