// @vitest-environment happy-dom
import { Editor } from "@tiptap/core";
import { redo, undo } from "@tiptap/pm/history";
import { describe, expect, onTestFinished, test } from "vitest";
import { bodyExtensions } from "@/components/desk/editor/body/schema";
import { documentFrom } from "@/components/desk/editor/body/serialise";
import type { StoryFields } from "@/components/desk/editor/story";
import { longStory } from "@/e2e/support/long-story";
import { parseBodyText } from "@/newsroom/body-text/rules";
import { emptyContent } from "@/newsroom/content/words";
import { Finder, type Sought } from "./finding";
import { fieldStepsOf, replaceHits } from "./replacing";
import { rankOf, spotsOf, withWords, wordsAt } from "./spots";

const picture = {
  pictureId: "",
  caption: "مدخل القاهره",
  credit: "",
  alternative: "القاهرة",
  isDecorative: false,
};

/** A story under somebody's hands, whose fields are written as the surface writes them. */
function open(text: string, given: Partial<StoryFields> = {}, language = "ar") {
  const { body: _, ...empty } = emptyContent;
  let fields: StoryFields = { ...empty, ...given };
  const editor = new Editor({
    extensions: bodyExtensions("rtl"),
    content: documentFrom(parseBodyText(text)),
  });
  editor.on("transaction", ({ transaction }) => {
    for (const { spot, before, after } of fieldStepsOf(transaction))
      if (wordsAt(fields, spot) === before) fields = { ...fields, ...withWords(fields, spot, after) };
  });
  onTestFinished(() => editor.destroy());
  const finder = new Finder(language);
  const find = (words: string, rest: Partial<Sought> = {}) =>
    finder.find(spotsOf(editor.state.doc, fields), { words, isWhole: false, isExact: false, ...rest });
  return {
    editor,
    find,
    found: (words: string, rest: Partial<Sought> = {}) =>
      find(words, rest).map(({ spot, from, to }) => spot.text.slice(from, to)),
    fields: () => fields,
    write: (part: Partial<StoryFields>) => {
      fields = { ...fields, ...part };
    },
  };
}

describe("words are found however they are spelled", () => {
  test.each<[string, string, Partial<Sought>, string[]]>([
    ["زار القاهره ثم القاهرة.", "القاهرة", {}, ["القاهره", "القاهرة"]],
    ["زار القاهره ثم القاهرة.", "القاهرة", { isExact: true }, ["القاهرة"]],
    ["إلى بيته الى مدرستي", "الي", {}, ["إلى", "الى"]],
    ["كَتَبَ محمد وكتب", "كتب", {}, ["كَتَبَ", "كتب"]],
    ["كَتَبَ محمد وكتب", "كتب", { isWhole: true }, ["كَتَبَ"]],
    ["عام ٢٠١٨ و2018", "2018", {}, ["٢٠١٨", "2018"]],
    ["عام ٢٠١٨ و2018", "٢٠١٨", { isExact: true }, ["٢٠١٨"]],
    ["مئة ومائة", "مئة", {}, ["مئة", "مائة"]],
    ["محـــمد ومحمد", "ـ", {}, ["ـ", "ـ", "ـ"]],
    ["BBC Arabic و bbc", "BBC", {}, ["BBC", "bbc"]],
    ["BBC Arabic و bbc", "bbc", { isExact: true }, ["bbc"]],
    ["أ . ب", ".", {}, ["."]],
    ["قال", "", {}, []],
    ["قال", " ", {}, []],
  ])("in «%s» «%s» with %o", (text, words, rest, expected) => {
    expect(open(text).found(words, rest)).toEqual(expected);
  });

  test("in an English story too, where letters of other cases and with accents are the same", () => {
    const { found } = open("The Café and the cafe", {}, "en");
    expect(found("CAFE")).toEqual(["Café", "cafe"]);
    expect(found("the", { isWhole: true })).toEqual(["The", "the"]);
  });

  test("in headline, standfirst, the pictures' words and the body, in their order", () => {
    const { find } = open("نص القاهرة", {
      headline: "القاهرة اليوم",
      standfirst: "من القاهره",
      leadPicture: { ...picture, isDecorative: true },
    });
    const hits = find("القاهرة");
    expect(hits.map(({ spot }) => ("name" in spot ? spot.name : spot.kind))).toEqual([
      "headline",
      "standfirst",
      "caption",
      "body",
    ]);
    const ranks = hits.map(rankOf);
    expect(ranks).toEqual([...ranks].sort((one, other) => one - other));
  });

  test("in what a table, a quotation and a footnote say beside their text", () => {
    const editor = open("|+ سكان القاهرة\n| أ | ب |\n\n> قول\n> — من القاهره");
    expect(editor.found("القاهرة")).toEqual(["القاهرة", "القاهره"]);
  });
});

describe("words are written over", () => {
  test("everywhere at once, and back at once", () => {
    const story = open("زار القاهره. ثم **القاهره** و[القاهره](https://a.example/).\n\n> قول\n> — القاهره", {
      headline: "القاهره",
      leadPicture: picture,
    });
    const before = story.editor.getJSON();
    expect(replaceHits(story.editor, story.find("القاهرة"), "القاهرة")).toBe(6);
    expect(new Set(story.found("القاهرة"))).toEqual(new Set(["القاهرة"]));
    expect(story.fields()).toMatchObject({ headline: "القاهرة", leadPicture: { caption: "مدخل القاهرة" } });
    undo(story.editor.state, story.editor.view.dispatch);
    expect(story.editor.getJSON()).toEqual(before);
    expect(story.fields()).toMatchObject({ headline: "القاهره", leadPicture: picture });
    redo(story.editor.state, story.editor.view.dispatch);
    expect(story.fields().headline).toBe("القاهرة");
  });

  test("letters that stay keep what they are, and those that come are written like the first", () => {
    const { editor, find } = open("زار **صنعا** و[عدن](https://a.example/).");
    replaceHits(editor, find("صنعا"), "صنعاء");
    replaceHits(editor, find("عدن"), "المكلا");
    const [paragraph] = editor.getJSON().content ?? [];
    expect(paragraph?.content).toMatchObject([
      { text: "زار " },
      { text: "صنعاء", marks: [{ type: "bold" }] },
      { text: " و" },
      { text: "المكلا", marks: [{ type: "link" }] },
      { text: "." },
    ]);
  });

  test("undoing leaves a field that was written in by hand since", () => {
    const story = open("متن", { headline: "القاهره" });
    replaceHits(story.editor, story.find("القاهره"), "بيروت");
    story.write({ headline: "بيروت اليوم" });
    undo(story.editor.state, story.editor.view.dispatch);
    expect(story.fields().headline).toBe("بيروت اليوم");
  });

  test("by nothing, and not where the same stands already", () => {
    const { editor, find } = open("جدا جدا جداً");
    expect(replaceHits(editor, find("جدا"), "جدا")).toBe(1);
    expect(replaceHits(editor, find("جدا "), "")).toBe(2);
    expect(editor.getText().trim()).toBe("جدا");
  });
});

test("5,000 words are searched anew in far less than a tenth of a second after each change", async () => {
  const { body } = await longStory("ar", 5000, ["", "", ""]);
  const { editor, find } = open("");
  editor.commands.setContent(documentFrom(body));
  find("ال");
  const times = Array.from({ length: 20 }, (_, at) => {
    editor.view.dispatch(editor.state.tr.insertText("ا", 2 + at * 40));
    const start = performance.now();
    expect(find("ال").length).toBeGreaterThan(1000);
    return performance.now() - start;
  });
  expect(times.sort((one, other) => one - other)[10]).toBeLessThan(50);
});
