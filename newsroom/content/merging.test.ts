import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block, PlacedPicture } from "@/newsroom/body/rules";
import { plainText } from "@/newsroom/body/words";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { type Choice, mergeStories, type StoryMerge } from "./merging";
import type { ArticleContent } from "./rules";
import { emptyContent } from "./words";

const paragraph = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const picture = (words: Partial<PlacedPicture> = {}): PlacedPicture => ({
  pictureId: "0123456789abcdef",
  caption: "الجسر القديم",
  credit: "سما",
  alternative: "جسر فوق نهر",
  isDecorative: false,
  ...words,
});
const storyOf = (blocks: (Block | string)[], fields: Partial<ArticleContent> = {}): ArticleContent => ({
  ...emptyContent,
  ...fields,
  body: {
    version: 1,
    doc: { type: "doc", content: blocks.map((each) => (typeof each === "string" ? paragraph(each) : each)) },
  },
});
const merge = (base: ArticleContent | null, mine: ArticleContent, theirs: ArticleContent) =>
  mergeStories("ar", base, mine, theirs);
const linesOf = (found: StoryMerge, ...choices: Choice[]) =>
  plainText(found.choose(choices).body).split("\n");
const bodies = (base: string[], mine: (Block | string)[], theirs: (Block | string)[]) =>
  merge(storyOf(base), storyOf(mine), storyOf(theirs));

const [water, road, school] = [
  "بدأت ورش البلدية إصلاح شبكة المياه في الحي الشرقي صباح اليوم.",
  "وتُغلق الطريق الرئيسية أمام السيارات أسبوعًا كاملًا على الأقل.",
  "أما المدارس فتبقى مفتوحة في مواعيدها المعتادة بلا تغيير.",
];
const base = [water, road, school];

describe("the body of two", () => {
  it("takes different paragraphs from each, without a question", () => {
    const found = bodies(
      base,
      [water.replace("صباح", "مساء"), road, school],
      [water, road, `${school} وقال الوزير ذلك.`],
    );
    expect(found.clashes).toEqual([]);
    expect(linesOf(found)).toEqual([water.replace("صباح", "مساء"), road, `${school} وقال الوزير ذلك.`]);
    expect(found.changes.map(({ side, field }) => [side, field])).toEqual([
      ["mine", "body"],
      ["theirs", "body"],
    ]);
  });

  it("asks where both changed one paragraph, and has the rest already", () => {
    const [mine, theirs] = [road.replace("أسبوعًا", "أسبوعين"), road.replace("أسبوعًا", "شهرًا")];
    const found = bodies(base, [water, mine, school], ["خبر أول.", water, theirs, school]);
    expect(found.clashes).toHaveLength(1);
    expect(linesOf(found)).toEqual(["خبر أول.", water, mine, school]);
    expect(linesOf(found, "theirs")).toEqual(["خبر أول.", water, theirs, school]);
    expect(linesOf(found, "both")).toEqual(["خبر أول.", water, mine, theirs, school]);
  });

  it("takes once what both did alike", () => {
    const both = [water, "فقرة جديدة.", road.replace("أسبوعًا", "شهرًا")];
    const found = bodies(base, both, both);
    expect([linesOf(found), found.clashes, found.changes]).toEqual([both, [], []]);
  });

  it("keeps what both wrote at one place, one behind the other", () => {
    const found = bodies(base, [...base, "كتبت هذه."], [...base, "وكتبت هي هذه."]);
    expect(linesOf(found)).toEqual([...base, "كتبت هذه.", "وكتبت هي هذه."]);
    expect(linesOf(bodies([], ["أولي."], ["أولها."]))).toEqual(["أولي.", "أولها."]);
  });

  it("asks where one took out what the other changed, and takes out what the other left alone", () => {
    const changed = road.replace("أسبوعًا", "شهرًا");
    const found = bodies(base, [water, school], [water, changed, school]);
    expect(found.clashes).toHaveLength(1);
    expect(linesOf(found, "mine")).toEqual([water, school]);
    expect(linesOf(found, "theirs")).toEqual([water, changed, school]);
    const gone = bodies(base, [water, school], [`${water} اليوم.`, road, school]);
    expect([linesOf(gone), gone.clashes]).toEqual([[`${water} اليوم.`, school], []]);
  });

  it("moves a paragraph with what the other wrote in it", () => {
    const changed = school.replace("مفتوحة", "مغلقة");
    const found = bodies(base, [school, water, road], [water, road, changed]);
    expect([linesOf(found), found.clashes]).toEqual([[changed, water, road], []]);
    expect(found.changes.some(({ side, isMoved }) => side === "mine" && isMoved)).toBe(true);
  });

  it("keeps both moves where each moved another paragraph", () => {
    const four = [...base, "وتنتهي الأعمال قبل حلول الشتاء كما وعد المتعهد."];
    const [a, b, c, d] = four as [string, string, string, string];
    expect(linesOf(bodies(four, [b, a, c, d], [a, b, d, c]))).toEqual([b, a, d, c]);
  });

  it("has a paragraph that became a sub-head, a list or a quotation as one that was changed", () => {
    const heading: Block = { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: road }] };
    const found = bodies(base, [water, heading, school], [water, road, `${school} انتهى.`]);
    expect(found.choose([]).body.doc.content[1]).toEqual(heading);
    const list: Block = {
      type: "bulletList",
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: road }] }] },
      ],
    };
    expect(bodies(base, [water, heading, school], [water, list, school]).clashes).toHaveLength(1);
  });

  it("has a table, a box and a list with its lists as one block each", () => {
    const [table] = parseBodyText("|= سنة |= عدد |\n| 2020 | 5 |").doc.content as [Block];
    const changed = parseBodyText("|= سنة |= عدد |\n| 2020 | 6 |").doc.content;
    const other = parseBodyText("|= سنة |= عدد |\n| 2020 | 7 |").doc.content;
    const found = merge(
      storyOf([water, table]),
      storyOf([water, ...changed]),
      storyOf([`${water} اليوم.`, table]),
    );
    expect([found.clashes, found.choose([]).body.doc.content[1]]).toEqual([[], changed[0]]);
    const asked = merge(storyOf([table]), storyOf(changed), storyOf(other));
    expect(linesOf(asked, "both")).toEqual(["سنة · عدد", "2020 · 6", "سنة · عدد", "2020 · 7"]);
  });

  it("is not disturbed by what a save makes tidy, or by another order of keys", () => {
    const stored = storyOf(base, { headline: "جسر كبير" });
    const typed = storyOf([water, road, school], { headline: "جسر  کبیر " });
    const theirs = { ...stored, headline: "جسر كبير آخر" };
    const found = merge(typed, typed, theirs);
    expect([found.clashes, found.choose([]).headline]).toEqual([[], "جسر كبير آخر"]);
    expect(merge(stored, typed, theirs).clashes).toEqual([]);
  });

  it("merges three thousand paragraphs of which each side changed hundreds", () => {
    const many = Array.from({ length: 3000 }, (_, at) => `الفقرة رقم ${at} من نص طويل جدًا عن المدينة ${at}.`);
    const change = (step: number, words: string) =>
      many.map((text, at) => (at % 10 === step ? `${text} ${words}` : text));
    const found = bodies(many, change(1, "زيادة"), change(6, "إضافة"));
    expect(found.clashes).toEqual([]);
    expect(linesOf(found).filter((line) => /زيادة|إضافة/.test(line))).toHaveLength(600);
  });
});

describe("a picture of two", () => {
  const block = (words: Partial<PlacedPicture>): Block => ({ type: "picture", attrs: picture(words) });

  it("has the caption of one and the credit of the other", () => {
    const found = merge(
      storyOf([block({})]),
      storyOf([block({ caption: "الجسر الجديد" })]),
      storyOf([block({ credit: "رويترز", alternative: "جسر حديدي" })]),
    );
    const words = { caption: "الجسر الجديد", credit: "رويترز", alternative: "جسر حديدي" };
    expect(found.choose([]).body.doc.content).toEqual([block(words)]);
    expect(found.clashes).toEqual([]);
  });

  it("asks for the caption alone that both changed, in the lead too", () => {
    const lead = (words: Partial<PlacedPicture>) => storyOf([], { leadPicture: picture(words) });
    const found = merge(lead({}), lead({ caption: "شرحي", credit: "نورا" }), lead({ caption: "شرحها" }));
    expect(found.clashes).toEqual([
      {
        field: "leadPicture",
        was: { leadPicture: picture() },
        mine: { leadPicture: picture({ caption: "شرحي", credit: "نورا" }) },
        theirs: { leadPicture: picture({ caption: "شرحها", credit: "نورا" }) },
      },
    ]);
  });

  it("stands in a gallery as it does alone, and two galleries of other pictures are a question", () => {
    const gallery = (...content: Partial<PlacedPicture>[]): Block => ({
      type: "gallery",
      content: content.map((words) => ({ type: "picture", attrs: picture(words) })),
    });
    const other = { pictureId: "fedcba9876543210" };
    const was = storyOf([gallery({}, other)]);
    const found = merge(
      was,
      storyOf([gallery({ caption: "شرحي" }, other)]),
      storyOf([gallery({}, { ...other, credit: "رويترز" })]),
    );
    expect(found.clashes).toEqual([]);
    expect(found.choose([]).body.doc.content).toEqual([
      gallery({ caption: "شرحي" }, { ...other, credit: "رويترز" }),
    ]);
    const more = (pictureId: string) => storyOf([gallery({}, other, { pictureId })]);
    expect(merge(was, more("1111111111111111"), more("2222222222222222")).clashes).toHaveLength(1);
  });

  it("asks which of two pictures stays", () => {
    const lead = (pictureId: string) => storyOf([], { leadPicture: picture({ pictureId }) });
    const found = merge(storyOf([]), lead("0123456789abcdef"), lead("fedcba9876543210"));
    expect(found.clashes).toHaveLength(1);
    expect(found.choose(["theirs"]).leadPicture?.pictureId).toBe("fedcba9876543210");
  });
});

describe("the fields of two", () => {
  const was = storyOf([], { headline: "عنوان", standfirst: "مقدمة", topicIds: ["1", "2"], bylineIds: ["a"] });

  it("ask only where both changed since the version they share", () => {
    const mine = { ...was, headline: "عنواني", dateline: "البصرة" };
    const theirs = { ...was, headline: "عنوان هدى", standfirst: "مقدمة هدى" };
    const found = merge(was, mine, theirs);
    expect(found.clashes.map(({ field }) => field)).toEqual(["headline"]);
    expect(found.choose(["theirs"])).toEqual({ ...theirs, dateline: "البصرة" });
    expect(found.choose([])).toEqual({ ...mine, standfirst: "مقدمة هدى" });
  });

  it("ask everywhere when nobody knows what they share", () => {
    const mine = { ...was, headline: "عنواني", body: storyOf([water]).body };
    const theirs = { ...was, standfirst: "مقدمة هدى", body: storyOf([road]).body };
    const found = merge(null, mine, theirs);
    expect(found.clashes.map(({ field }) => field)).toEqual(["headline", "standfirst", "body"]);
    expect(plainText(found.choose(["mine", "mine", "both"]).body)).toBe(`${water}\n${road}`);
  });

  it("have the names that either added, and not those that either took out", () => {
    const mine = { ...was, topicIds: ["1", "2", "3"], bylineIds: ["a", "b"] };
    const theirs = { ...was, topicIds: ["4", "1"], bylineIds: ["a", "c"] };
    const content = merge(was, mine, theirs).choose([]);
    expect([content.topicIds, content.bylineIds]).toEqual([
      ["4", "1", "3"],
      ["a", "b", "c"],
    ]);
  });
});

/** Paragraphs of few words, so that some are alike and some stand twice. */
const words = fc.constantFrom(..."قال الوزير إن الجسر يُفتح غدًا أمام السيارات بعد عام من العمل".split(" "));
const text = fc.array(words, { minLength: 1, maxLength: 8 }).map((each) => each.join(" "));
const block = fc.oneof(
  { weight: 6, arbitrary: text.map(paragraph) },
  {
    weight: 1,
    arbitrary: text.map((each): Block => ({ type: "pullQuote", content: [{ type: "text", text: each }] })),
  },
  { weight: 1, arbitrary: text.map((caption): Block => ({ type: "picture", attrs: picture({ caption }) })) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: "horizontalRule" }) },
);
const edit = fc.record({
  kind: fc.constantFrom("change", "insert", "remove", "move"),
  at: fc.nat(20),
  to: fc.nat(20),
  block,
});
const edits = fc.array(edit, { maxLength: 6 });
const fieldsOf = fc.record({
  headline: text,
  standfirst: text,
  topicIds: fc.uniqueArray(fc.constantFrom("1", "2", "3", "4")),
});
const three = fc
  .tuple(fc.array(block, { maxLength: 8 }), edits, edits, fieldsOf, fieldsOf, fieldsOf)
  .map(([blocks, own, others, ...fields]) => {
    const edited = (done: typeof own) => {
      const result = [...blocks];
      for (const { kind, at, to, block: given } of done) {
        const place = result.length === 0 ? 0 : at % result.length;
        if (kind === "insert") result.splice(place, 0, given);
        else if (kind === "change") result.splice(place, 1, given);
        else if (kind === "remove") result.splice(place, 1);
        else result.splice(to % (result.length + 1), 0, ...result.splice(place, 1));
      }
      return result;
    };
    return {
      base: storyOf(blocks, fields[0]),
      mine: storyOf(edited(own), fields[1]),
      theirs: storyOf(edited(others), fields[2]),
    };
  });

const saysOf = ({ doc }: ArticleContent["body"]) => doc.content.map((each) => JSON.stringify(each));

describe("any three versions", () => {
  it("say what one side says where the other did nothing, and what both say where they say the same", () => {
    fc.assert(
      fc.property(three, ({ base: was, mine, theirs }) => {
        for (const [found, expected] of [
          [merge(was, mine, was), mine],
          [merge(was, was, theirs), theirs],
          [merge(was, mine, mine), mine],
        ] as const) {
          expect(found.clashes).toEqual([]);
          expect(found.choose([])).toEqual(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("lose nothing that either wrote: it stands in the story of both, or is asked for", () => {
    fc.assert(
      fc.property(three, ({ base: was, mine, theirs }) => {
        const found = merge(was, mine, theirs);
        const known = saysOf(was.body);
        const asked = found.clashes.flatMap(({ mine: own, theirs: other }) =>
          [own.body, other.body].flatMap((body) => (body ? saysOf(body) : [])),
        );
        const there = [...saysOf(found.choose([]).body), ...asked];
        // A caption of each of two under one picture is no question, and no loss, where only one of them is new.
        const isWritten = (each: string) => !known.includes(each) && !each.startsWith('{"type":"picture"');
        for (const each of [...saysOf(mine.body), ...saysOf(theirs.body)].filter(isWritten))
          expect(there).toContain(each);
        const captions = there.join();
        for (const each of [...saysOf(mine.body), ...saysOf(theirs.body)])
          if (!known.includes(each) && each.startsWith('{"type":"picture"'))
            expect(captions).toContain(JSON.parse(each).attrs.caption);
      }),
      { numRuns: 300 },
    );
  });

  it("say the same from either side, up to order", () => {
    fc.assert(
      fc.property(three, ({ base: was, mine, theirs }) => {
        const turned = { mine: "theirs", theirs: "mine", both: "both" } as const;
        const [one, other] = [merge(was, mine, theirs), merge(was, theirs, mine)];
        expect(one.clashes).toHaveLength(other.clashes.length);
        for (const choice of ["mine", "theirs", "both"] as const) {
          const chosen = one.choose(one.clashes.map(() => choice));
          const opposite = other.choose(other.clashes.map(() => turned[choice]));
          expect(saysOf(chosen.body).sort()).toEqual(saysOf(opposite.body).sort());
          expect(chosen.topicIds.toSorted()).toEqual(opposite.topicIds.toSorted());
          if (choice !== "both") expect(chosen.headline).toBe(opposite.headline);
        }
      }),
      { numRuns: 300 },
    );
  });
});
