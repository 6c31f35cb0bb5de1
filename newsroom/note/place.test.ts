import fc from "fast-check";
import { expect, test } from "vitest";
import { NotePlace as StoredPlace } from "./input";
import { findPlace, type NotePlace, type Paragraph, placeAt } from "./place";

const body = (...texts: string[]): Paragraph[] => texts.map((text) => ({ field: "body", text }));

/** Paragraphs whose words are all of their own. */
const paragraphs = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 4, max: 14 }))
  .map(([count, length]) =>
    Array.from({ length: count }, (_, at) =>
      Array.from({ length }, (__, word) => `كلمة${String.fromCodePoint(0x628 + at)}${word}`).join(" "),
    ),
  );

/** A story, and words of one of its paragraphs that a note is about. */
const noted = paragraphs.chain((texts) =>
  fc
    .record({ at: fc.nat(texts.length - 1), first: fc.nat(30), count: fc.integer({ min: 1, max: 5 }) })
    .map(({ at, first, count }) => {
      const text = texts[at] ?? "";
      const all = text.split(" ");
      const start = first % all.length;
      const words = all.slice(start, start + count).join(" ");
      const from = text.indexOf(words);
      const place = placeAt("body", text, from, from + words.length) as NotePlace;
      return { texts, at, place };
    }),
);

const found = (place: NotePlace, texts: string[]) => {
  const place_ = findPlace(place, body(...texts));
  return place_ && { ...place_, words: texts[place_.index]?.slice(place_.from, place_.to) };
};

test("words are found where they were written", () => {
  fc.assert(
    fc.property(noted, ({ texts, at, place }) => {
      expect(found(place, texts)).toMatchObject({ index: at, words: place.words, isChanged: false });
    }),
  );
});

test("words are found again when their paragraph moves, and others come and go", () => {
  fc.assert(
    fc.property(noted, fc.infiniteStream(fc.nat(100)), ({ texts, at, place }, order) => {
      const others = texts.filter((_, index) => index !== at);
      const text = texts[at] ?? "";
      const to = (order.next().value ?? 0) % (others.length + 1);
      const moved = others.toSpliced(to, 0, text).toSpliced(to, 0, "فقرة جديدة لا تشبه غيرها.");
      expect(found(place, moved)).toMatchObject({ words: place.words, isChanged: false });
    }),
  );
});

test("words are found again when others are written before and after them", () => {
  fc.assert(
    fc.property(noted, ({ texts, at, place }) => {
      const grown = texts.with(at, `وقبل ذلك كله ${texts[at]} وبعد ذلك كله`);
      expect(found(place, grown)).toMatchObject({ index: at, words: place.words, isChanged: false });
    }),
  );
});

test("a note stays at its place when its words are others, as long as its paragraph is known", () => {
  fc.assert(
    fc.property(noted, ({ texts, at, place }) => {
      const text = texts[at] ?? "";
      const rest = text.split(" ").length - place.words.split(" ").length;
      fc.pre(rest >= 4);
      const changed = texts.with(at, text.replace(place.words, "كلام آخر تمامًا"));
      expect(found(place, changed)).toMatchObject({ index: at, isChanged: true });
    }),
  );
});

test("a note has no place where its paragraph is gone", () => {
  fc.assert(
    fc.property(noted, ({ texts, at, place }) => {
      expect(found(place, texts.toSpliced(at, 1))).toBeNull();
    }),
  );
});

/** Footnotes among the letters of a text: before each letter that is named. */
const withFootnotes = (text: string, before: number[]) =>
  [...text].map((letter, at) => (before.includes(at) ? `\ufffc${letter}` : letter)).join("");
const footnotes = fc.uniqueArray(fc.nat(60), { maxLength: 6 });

test("footnotes among the words, and beside them, come and go and change nothing", () => {
  fc.assert(
    fc.property(noted, footnotes, footnotes, ({ texts, at, place }, then, now) => {
      const noted = withFootnotes(texts[at] ?? "", then);
      const letters = new RegExp([...place.words].join("\ufffc*")).exec(noted);
      const from = letters?.index ?? -1;
      const sent = placeAt("body", noted, from, from + (letters?.[0].length ?? 0));
      expect(sent).toEqual(place);
      const stored = StoredPlace.parse(sent);
      const story = texts.with(at, withFootnotes(texts[at] ?? "", now));
      const place_ = found(stored, story);
      expect(place_).toMatchObject({ index: at, isChanged: false });
      expect(place_?.words?.replaceAll("\ufffc", "")).toBe(place.words);
    }),
  );
});

test("a footnote is no word to write a note on, and parts none", () => {
  expect(placeAt("body", "بلغت ثلاثة\ufffc ملايين.", 10, 11)).toBeNull();
  const place = placeAt("body", "بلغت ثلاثة\ufffc ملايين.", 5, 18) as NotePlace;
  expect(place).toMatchObject({ words: "ثلاثة ملايين", before: "بلغت", after: "." });
  const [from, to] = [5, 18];
  expect(findPlace(place, body("بلغت ثلاثة\ufffc ملايين."))).toEqual({
    index: 0,
    from,
    to,
    isChanged: false,
  });
  expect(findPlace(place, body("بلغت ثلاثة ملا\ufffcيين."))).toEqual({
    index: 0,
    from,
    to,
    isChanged: false,
  });
});

const story = [
  "قال الوزير إن المشروع يبدأ غدًا في البصرة.",
  "وقال المدير إن المشروع يكلّف ثلاثة ملايين دينار.",
  "خلفية",
];
const placeOf = (index: number, words: string) => {
  const from = story[index]?.indexOf(words) ?? -1;
  return placeAt("body", story[index] ?? "", from, from + words.length) as NotePlace;
};

test("of words that stand twice the one is meant that stood beside the same", () => {
  const place = placeOf(1, "المشروع");
  expect(found(place, story)).toMatchObject({ index: 1, isChanged: false });
  expect(found(place, story.toReversed())).toMatchObject({ index: 1, isChanged: false });
});

test("a short word is not taken for another in a paragraph that is not its own", () => {
  expect(found(placeOf(2, "خلفية"), ["جاء ذلك على خلفية اتفاق سابق بين الطرفين."])).toBeNull();
  expect(found(placeOf(0, "قال"), ["قال شهود إن النار أتت على السوق."])).toBeNull();
});

test("what stands now between the words that stood beside is where the note is", () => {
  const place = placeOf(1, "ثلاثة ملايين");
  const changed = found(place, [story[0] ?? "", "وقال المدير إن المشروع يكلّف خمسة ملايين ونصفًا دينار."]);
  expect(changed).toMatchObject({ index: 1, isChanged: true, words: "خمسة ملايين ونصفًا" });
});

test("a paragraph that was parted or joined to another keeps its notes", () => {
  const place = placeOf(1, "ثلاثة ملايين دينار");
  expect(found(place, [story[0] ?? "", "وقال المدير إن المشروع", "يكلّف ثلاثة ملايين دينار."])).toMatchObject({
    index: 2,
    isChanged: false,
  });
  expect(found(place, [`${story[0]} ${story[1]}`])).toMatchObject({ words: "ثلاثة ملايين دينار" });
});

test("spaces may be drawn otherwise, and a selection's own ends are no words", () => {
  const text = "  سطر أول\nسطر ثانٍ  ";
  expect(placeAt("headline", text, 2, text.length)?.words).toBe("سطر أول\nسطر ثانٍ");
  const place = placeAt("headline", "سطر أول سطر ثانٍ", 4, 11) as NotePlace;
  const [headline] = [{ field: "headline" as const, text: "سطر  أول\nسطر ثانٍ" }];
  expect(findPlace(place, [headline])).toMatchObject({ isChanged: false });
  expect(findPlace(place, body("سطر أول سطر ثانٍ"))).toBeNull();
  expect(placeAt("body", text, 0, 2)).toBeNull();
});
