import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Body } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { type ComparedBlock, type ComparedInline, compareBodies } from "./body-comparison";

const text = (words: string, marks?: object[]) => ({ type: "text", text: words, ...(marks && { marks }) });
const bold = [{ type: "bold" }];
const paragraph = (...content: object[]) => ({ type: "paragraph", content }) as Block;
const said = (words: string) => paragraph(text(words));
const heading = (words: string) =>
  ({ type: "heading", attrs: { level: 2 }, content: [text(words)] }) as unknown as Block;
const list = (...entries: string[]) =>
  ({
    type: "bulletList",
    content: entries.map((words) => ({ type: "listItem", content: [said(words)] })),
  }) as unknown as Block;
const picture = (caption: string, pictureId = "0123456789") =>
  ({
    type: "picture",
    attrs: { pictureId, caption, credit: "", alternative: "", isDecorative: true },
  }) as unknown as Block;

const signs = { inserted: "+", deleted: "-", reformatted: "~" } as const;

/** The text of a block with a sign on both sides of what changed. */
function shown(node: unknown): string {
  const {
    text: words,
    change,
    content = [],
  } = node as ComparedInline & { text?: string; content?: unknown[] };
  if (words === undefined) return content.map(shown).join("");
  return change && change !== "spoken" ? `${signs[change]}${words}${signs[change]}` : words;
}
const lines = (blocks: ComparedBlock[]) =>
  blocks.map(({ block, change, was }) => [change ?? "same", shown(block), ...(was ? [was] : [])].join(" "));
const compared = (before: Block[], after: Block[]) => lines(compareBodies(before, after, "ar"));

const first = "عاد الماء إلى الأهوار بعد سنتين من الجفاف.";
const second = "قال الصيادون إنهم رأوا الأسماك تعود.";
const third = "وتقول الوزارة إن الحصة المائية ستبقى.";

describe("compareBodies", () => {
  test("tables, boxes, inner lists and footnotes are compared where they stand", () => {
    const of = (text: string) => parseBodyText(text).doc.content;
    const before = of(
      "| بغداد | 42 |\n| البصرة | 45 |\n\n- أول\n  - فرع قديم\n\n::: ما نعرفه\n\nقُتل اثنان.\n\n:::",
    );
    const after = of(
      "| بغداد | 43 |\n| البصرة | 45 |\n\n- أول\n  - فرع جديد\n\n::: ما نعرفه\n\nقُتل ثلاثة.\n\n:::",
    );
    expect(compared(before, after)).toEqual([
      "changed بغداد-42-+43+البصرة45",
      "changed أولفرع -قديم-+جديد+",
      "changed ما نعرفهقُتل -اثنان-+ثلاثة+.",
    ]);
    const [note] = compareBodies(of("قال^[قديمة]"), of("قال^[جديدة]"), "ar");
    const parts = (note as { block: { content?: unknown } } | undefined)?.block.content as ComparedInline[];
    expect(parts.map(({ type, change }) => `${change ?? "same"} ${type}`)).toEqual([
      "same text",
      "deleted footnote",
      "inserted footnote",
    ]);
  });

  test("what did not change is as it was", () => {
    expect(compared([said(first), said(second)], [said(first), said(second)])).toEqual([
      `same ${first}`,
      `same ${second}`,
    ]);
  });

  test("words within a paragraph are put in and taken out in place", () => {
    expect(compared([said("سقط خمسة جرحى في المدينة.")], [said("سقط ستة جرحى في المدينة.")])).toEqual([
      "changed سقط -خمسة -+ستة +جرحى في المدينة.",
    ]);
  });

  test("a word that became bold is the same word", () => {
    const after = paragraph(text("عاد "), text("الماء", bold), text(" إلى الأهوار"));
    expect(compared([said("عاد الماء إلى الأهوار")], [after])).toEqual(["changed عاد ~الماء ~إلى الأهوار"]);
  });

  test("a paragraph that moved stands where it came to, and is told of where it was", () => {
    expect(
      compared([said(first), said(second), said(third)], [said(third), said(first), said(second)]),
    ).toEqual([`moved ${third}`, `same ${first}`, `same ${second}`, `movedAway -${third}-`]);
  });

  test("a paragraph that changed while another moved over it is still known", () => {
    const changed = said(first.replace("سنتين", "عامين"));
    expect(compared([said(first), said(second), said(third)], [said(third), changed, said(second)])).toEqual([
      `moved ${third}`,
      "changed عاد الماء إلى الأهوار بعد -سنتين -+عامين +من الجفاف.",
      `same ${second}`,
      `movedAway -${third}-`,
    ]);
  });

  test("what went stands where it stood, between what stayed", () => {
    expect(compared([said(first), said(second), said(third)], [said(first), said(third)])).toEqual([
      `same ${first}`,
      `deleted -${second}-`,
      `same ${third}`,
    ]);
  });

  test("a paragraph that became a sub-heading says what it was", () => {
    expect(compared([said(second)], [heading(second)])).toEqual([`changed ${second} paragraph`]);
  });

  test("an entry is put into a list without the list being another", () => {
    expect(compared([list("أولًا", "ثالثًا")], [list("أولًا", "ثانيًا", "ثالثًا")])).toEqual([
      "changed أولًا+ثانيًا+ثالثًا",
    ]);
  });

  test("a picture's words are compared as words, another picture is another", () => {
    const gallery = (...content: Block[]) => ({ type: "gallery", content }) as Block;
    const [both] = compareBodies(
      [gallery(picture("قارب"), picture("شبكة", "9876543210"))],
      [gallery(picture("قارب"), picture("شبكة صيد", "9876543210"))],
      "ar",
    );
    expect(both?.change).toBe("changed");
    expect(both?.words.at(-1)).toMatchObject({ text: "صيد", kind: "inserted" });
    const [one] = compareBodies([picture("قارب في الهور")], [picture("قاربان في الهور")], "ar");
    expect(one?.change).toBe("changed");
    expect(one?.words.map(({ kind, text: run }) => `${kind} ${run}`)).toEqual([
      "deleted قارب ",
      "inserted قاربان ",
      "same في الهور",
    ]);
    expect(
      compareBodies([picture("", "0123456789")], [picture("", "9876543210")], "ar").map(
        ({ change }) => change,
      ),
    ).toEqual(["deleted", "inserted"]);
  });

  test("cells are compared with what stood in their column, and a row of heads is the row that it was", () => {
    const cell = (words: string, type = "tableCell") => ({ type, content: [said(words)] });
    const table = (...cells: object[]) =>
      ({
        type: "table",
        attrs: { caption: "" },
        content: [{ type: "tableRow", content: cells }],
      }) as unknown as Block;
    expect(compared([table(cell("10"), cell("20"))], [table(cell("20"), cell("30"))])).toEqual([
      "changed -10-+20+-20-+30+",
    ]);
    const heads = table(cell("السنة", "tableHeader"), cell("العدد", "tableHeader"));
    expect(compared([table(cell("السنة"), cell("العدد"))], [heads])).toEqual(["changed السنةالعدد"]);
  });

  test("another post under the same title is another post", () => {
    const embed = (id: string) =>
      ({ type: "embed", attrs: { provider: "telegram", id, title: "بيان البلدية" } }) as unknown as Block;
    const changes = compareBodies([embed("warraq/1")], [embed("warraq/2")], "ar").map(({ change }) => change);
    expect(changes).toEqual(["deleted", "inserted"]);
  });

  test("a text without measure is not weighed against thousands for ever", () => {
    const long = said("كلمة أخرى ".repeat(100_000));
    const letters = Array.from({ length: 2900 }, (_, at) => said(String.fromCodePoint(0x4e00 + at)));
    const breaks = Array.from({ length: 60_000 }, () => ({ type: "horizontalRule" }) as unknown as Block);
    expect(compareBodies([long], letters, "ar").length).toBeGreaterThan(0);
    expect(compareBodies([long], [said("كلمة ".repeat(200_000))], "ar").length).toBeGreaterThan(0);
    expect(compareBodies(breaks, [said("أ"), ...breaks], "ar").length).toBeGreaterThan(0);
  });

  test("each version can be read out of what is laid over each other", () => {
    const words = fc.array(fc.constantFrom("ماء", "نهر", "جسر", "عاد", "،", "water"), {
      minLength: 1,
      maxLength: 12,
    });
    const block = fc.oneof(
      words.map((each) => said(each.join(" "))),
      words.map((each) => heading(each.join(" "))),
      fc
        .array(words, { minLength: 1, maxLength: 4 })
        .map((each) => list(...each.map((one) => one.join(" ")))),
    );
    const body = fc.array(block, { maxLength: 8 });
    const bareText = (blocks: Block[]) =>
      plainText({ version: 1, doc: { type: "doc", content: blocks } } satisfies Body).replaceAll(/\s/gu, "");
    const side = (node: unknown, without: string): string => {
      const {
        text: run,
        change,
        content = [],
      } = node as ComparedInline & { text?: string; content?: unknown[] };
      if (run !== undefined) return change === without ? "" : run.replaceAll(/\s/gu, "");
      return content.map((each) => side(each, without)).join("");
    };
    const sorted = (run: string) => [...run].sort().join("");
    fc.assert(
      fc.property(body, body, (before, after) => {
        const blocks = compareBodies(before, after, "ar");
        expect(blocks.map(({ block: each }) => side(each, "deleted")).join("")).toBe(bareText(after));
        const old = blocks.filter(({ change }) => change !== "moved");
        // What moved away stands whole in its old place, so that all letters of the former version are there.
        expect(sorted(old.map(({ block: each }) => side(each, "inserted")).join(""))).toBe(
          sorted(bareText(before)),
        );
      }),
    );
  });
});
