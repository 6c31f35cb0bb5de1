import { describe, expect, test } from "vitest";
import type { NewsroomEvent } from "./events";
import { tag } from "./touched";
import { vanishingTags } from "./vanishing";

const own = [tag.article("a1"), tag.file("p1"), tag.addresses("ar"), tag.corrections("ar")];
const lists = [tag.front("ar"), tag.section("s1"), tag.topic("t1"), tag.byline("b1"), tag.article("sibling")];
const step = (verb: "publish" | "goLive" | "withdraw" | "kill" | "end" | "republish", isUpdate = false) =>
  ({
    verb: `article:${verb}`,
    id: "a1",
    before: { publicState: isUpdate ? "published" : "never", workState: "in_review" },
    after: { publicState: "published", workState: "draft", version: 1, isUpdate },
  }) as NewsroomEvent;
const decision = (verb: "approve" | "reject" | "undo", state: "pending" | "approved" | "rejected") =>
  ({ verb: `comment:${verb}`, id: "c1", before: { state, reason: null }, after: { state } }) as NewsroomEvent;
const signature = (isPenName: boolean, pictureId: string | null, mail = "", links: string[] = []) => ({
  ...{ names: {}, isPenName, pictureId, mail, links },
});

describe("what was taken from readers must vanish, wherever it stood", () => {
  test.each([
    ["a withdrawal", step("withdraw"), own],
    ["a kill", step("kill"), own],
    ["an end by the clock", step("end"), own],
    ["a correction", step("publish", true), own],
    ["a correction by the clock", step("goLive", true), own],
    ["a first publication", step("publish"), []],
    ["a first publication by the clock", step("goLive"), []],
    ["a return", step("republish"), []],
  ])("%s", (_, event, gone) => {
    expect(vanishingTags({ ...event, tags: [...own, ...lists] })).toEqual(gone);
  });

  test("what is told of a story that is wrong, and what is told no longer", () => {
    const told = { correctionId: "c", kind: "correction", wrong: "خمسة", right: "ستة" } as const;
    const tags = [...own, ...lists];
    expect(vanishingTags({ verb: "article:correct", id: "a1", after: told, tags })).toEqual(own);
    const amended = { verb: "article:amendCorrection", id: "a1", before: told, after: told } as const;
    expect(vanishingTags({ ...amended, tags })).toEqual(own);
    expect(vanishingTags({ verb: "article:takeBackCorrection", id: "a1", before: told, tags })).toEqual(own);
  });

  test.each([
    ["approved", decision("approve", "pending"), false],
    ["rejected before anybody read it", decision("reject", "pending"), false],
    ["taken away", decision("reject", "approved"), true],
    ["waiting again", decision("undo", "approved"), true],
    ["waiting again after a rejection", decision("undo", "rejected"), false],
  ])("a comment that is %s", (_, event, isGone) => {
    const tags = [tag.comments("a1"), tag.commentPage("a1", 3)];
    expect(vanishingTags({ ...event, tags })).toEqual(isGone ? tags : []);
  });

  test.each([
    ["gets another name", signature(false, "p1"), signature(false, "p1"), []],
    ["becomes a pen-name", signature(false, "p1"), signature(true, "p1"), [tag.site]],
    ["gets a contact", signature(false, "p1"), signature(false, "p1", "a@b.org", ["https://b.org/"]), []],
    ["loses its mail", signature(false, "p1", "a@b.org"), signature(false, "p1"), [tag.byline("b1")]],
    [
      "loses one of its profiles",
      signature(false, "p1", "", ["https://b.org/a", "https://b.org/b"]),
      signature(false, "p1", "", ["https://b.org/b"]),
      [tag.byline("b1")],
    ],
    ["loses its picture", signature(false, "p1"), signature(false, null), [tag.picture("p1")]],
  ])("a byline that %s", (_, before, after, gone) => {
    const tags = [tag.site, tag.byline("b1"), tag.picture("p1")];
    expect(vanishingTags({ verb: "byline:change", id: "b1", before, after, tags })).toEqual(gone);
  });

  test("a picture that a front showed, and an urgent line that ends or says something else", () => {
    const live = (revision: number | null) => ({ revision });
    const tags = [tag.front("ar"), tag.file("p1"), tag.urgent("ar")];
    const launch = { verb: "front:launch", id: "f", before: live(1), after: live(2) } as const;
    expect(vanishingTags({ ...launch, tags })).toEqual([tag.file("p1")]);
    const line = { edition: "ar", text: "خبر", articleId: null, endsAt: "2026-11-28T20:00:00Z" };
    expect(vanishingTags({ verb: "urgent:set", id: "u", after: line, tags })).toEqual([]);
    for (const verb of ["urgent:end", "urgent:expire"] as const)
      expect(vanishingTags({ verb, id: "u", before: line, tags })).toEqual([tag.urgent("ar")]);
    expect(vanishingTags({ verb: "urgent:change", id: "u", before: line, after: line, tags })).toEqual([
      tag.urgent("ar"),
    ]);
  });

  test("what changed in stories, once it is shown no longer", () => {
    const said = (before: boolean, after: boolean) =>
      vanishingTags({
        ...{ verb: "outlet:showChanges", id: "outlet", tags: [tag.outlet] },
        ...{ before: { areShown: before }, after: { areShown: after } },
      });
    expect(said(true, false)).toEqual([tag.outlet]);
    expect(said(false, true)).toEqual([]);
  });

  test("a standing page that is written again, and an edition that readers lose", () => {
    const page = { headline: "", body: null, version: 1 };
    const tags = [tag.site, tag.page("ar", "about")];
    const saved = { verb: "page:save", id: "ar:about", after: page, tags } as const;
    expect(vanishingTags({ ...saved, before: null })).toEqual([]);
    expect(vanishingTags({ ...saved, before: page })).toEqual([tag.page("ar", "about")]);
    const editions = (isInUse: boolean) => [{ edition: "en", isInUse, isDefault: false }];
    const chosen = (before: boolean, after: boolean) =>
      vanishingTags({
        verb: "outlet:changeEditions",
        id: "outlet",
        before: editions(before),
        after: editions(after),
        tags: [tag.site, tag.outlet],
      });
    expect(chosen(true, false)).toEqual([tag.site]);
    expect(chosen(false, true)).toEqual([]);
  });
});
