import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arabicFaults } from "@/e2e/support/arabic-faults";
import { withoutShadda } from "@/messages/glossary";
import { texts } from "@/messages/texts";
import type { Body } from "@/newsroom/body/rules";
import { countWords, plainText } from "@/newsroom/body/words";
import { parseBodyText } from "@/newsroom/body-text/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import { emptyContent, genres } from "@/newsroom/content/words";
import { Correction } from "@/newsroom/correction/rules";
import { findingsIn } from "@/newsroom/fitness/judging";
import { fillFront, fillKey } from "@/newsroom/front/filling";
import { missingInFront } from "@/newsroom/front/rules";
import { pageKinds } from "@/newsroom/page/rules";
import { shortIdFrom } from "@/newsroom/short-id";
import { lateness } from "./comments";
import { frontContentOf } from "./fronts";
import { pictureFolder } from "./library";
import {
  demonstrationKeys,
  readComments,
  readCorrections,
  readFronts,
  readOutlet,
  readPage,
  readPictures,
  readPlans,
  readStories,
  type SeedStory,
} from "./words";

const stories = await readStories();
const comments = await readComments();
const corrections = await readCorrections();
const pages = await Promise.all(pageKinds.map((kind) => readPage(kind, "ar")));
const pictures = await readPictures();
const { fronts, urgent } = await readFronts();
const plans = (await readPlans()).filter(({ edition }) => edition === "ar");
const outlet = await readOutlet();
const { sections, topics } = outlet;
const listKeys = new Set(
  Object.entries(outlet).flatMap(([kind, all]) =>
    Array.isArray(all) ? all.map(({ key }) => `${kind} ${key}`) : [],
  ),
);
const pictureKeys = new Set(pictures.map(({ key }) => key));
const nameOf = ({ edition, key }: SeedStory) => `${edition} ${key}`;

function bodyOf({ text, change = "" }: SeedStory): Body {
  return parseBodyText(`${text}\n\n${change}`, (key, caption) => {
    const words = { caption, credit: "", alternative: "", isDecorative: false };
    return pictureKeys.has(key) ? { pictureId: key, ...words } : null;
  });
}

const blocksOf = (story: SeedStory) => bodyOf(story).doc.content;
const picturesOf = (story: SeedStory) => [
  story.lead,
  ...blocksOf(story).flatMap((block) => (block.type === "picture" ? [block.attrs.pictureId] : [])),
];
const isPublic = ({ state }: SeedStory) => state === "published" || state === "updating";

test("stories have 350 to 900 words", () => {
  const others = stories
    .map((story) => [nameOf(story), countWords(plainText(bodyOf(story)))] as const)
    .filter(([, words]) => words < 350 || words > 900);
  expect(others).toEqual([]);
});

describe("pictures", () => {
  test("are files, one for each record, of at most 6 MB together", () => {
    const files = readdirSync(pictureFolder);
    expect(files.sort()).toEqual(pictures.map(({ key }) => `${key}.jpg`).sort());
    const bytes = files.map((file) => readFileSync(join(pictureFolder, file)).length);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(6_000_000);
  });

  test("exist, each at most once in a story", () => {
    for (const story of stories) {
      const keys = picturesOf(story);
      expect(new Set(keys).size, nameOf(story)).toBe(keys.length);
      expect(keys.filter((key) => !pictureKeys.has(key))).toEqual([]);
    }
  });

  test("lead one story each in an edition", () => {
    const ledBy = Map.groupBy(stories, ({ edition, lead }) => `${edition} ${lead}`);
    const shared = [...ledBy.values()].filter((group) => group.length > 1);
    expect(shared.map((group) => group.map(nameOf))).toEqual([]);
  });

  test("in the text have captions", () => {
    const bare = stories.flatMap((story) =>
      blocksOf(story).flatMap((block) =>
        block.type === "picture" && block.attrs.caption === "" ? [nameOf(story)] : [],
      ),
    );
    expect(bare).toEqual([]);
  });
});

test("some story shows every block, with both levels of heading and a link", () => {
  const needed = [
    ...["paragraph", "heading 2", "heading 3", "bulletList", "orderedList", "blockquote", "pullQuote"],
    ...["picture", "horizontalRule", "table", "factBox", "embed"],
  ];
  const complete = stories.filter(isPublic).filter((story) => {
    const kinds = blocksOf(story).map((block) =>
      block.type === "heading" ? `heading ${block.attrs.level}` : block.type,
    );
    return needed.every((kind) => kinds.includes(kind)) && /\]\(https:/.test(story.text);
  });
  expect(complete.map(nameOf)).toContain("ar economy-rooftop-solar");
});

test("the demonstration shows an updated story, siblings, and every standing", () => {
  expect(stories.filter(({ updated }) => updated !== undefined)).not.toEqual([]);
  expect(stories.length - new Set(stories.map(({ key }) => key)).size).toBeGreaterThan(0);
  const states = [
    "published",
    "draft",
    "in_review",
    "changes_requested",
    "spiked",
    "withdrawn",
    "killed",
    "updating",
  ];
  expect(new Set(stories.map(({ state }) => state))).toEqual(new Set(states));
});

describe("comments", () => {
  const all = demonstrationKeys.flatMap((edition) =>
    Object.entries(comments[edition]).map(([key, list]) => {
      const story = stories.find((each) => each.edition === edition && each.key === key);
      return { name: `${edition} ${key}`, story, list };
    }),
  );

  test.each(all)("belong to their story: $name", ({ story, list }) => {
    if (!story) throw new Error("there is no such story");
    expect(isPublic(story)).toBe(true);
    for (const comment of list) {
      const times = [comment, ...comment.replies].map(({ after }) => after);
      const ends = [...times.slice(1), story.age];
      for (const [index, time] of times.entries())
        expect(time * (1 + lateness)).toBeLessThan(ends[index] ?? 0);
      if (comment.state !== "approved") expect(comment.replies).toEqual([]);
      if (comment.state === "rejected") expect(comment.reason).toBeTruthy();
    }
  });

  test("stand in every state", () => {
    const states = all.flatMap(({ list }) => list.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(["approved", "pending", "rejected"]));
  });
});

describe("checks before publishing", () => {
  /** A story as it goes to readers, as far as its words are judged. */
  function contentOf(story: SeedStory): ArticleContent {
    const placed = (key: string, caption: string) => {
      const about = pictures.find((each) => each.key === key);
      const { edition } = story;
      const words = {
        caption: caption || about?.caption[edition] || "",
        credit: about?.credit[edition] ?? "",
      };
      const alternative = about?.alternative[edition] ?? "";
      return { pictureId: key, ...words, alternative, isDecorative: false };
    };
    const { headline, standfirst, dateline, lead, caption } = story;
    const body = parseBodyText(`${story.text}\n\n${story.change ?? ""}`, placed);
    const named = { sectionId: story.section, bylineIds: story.bylines };
    return {
      ...emptyContent,
      headline,
      standfirst,
      dateline,
      ...named,
      leadPicture: placed(lead, caption),
      body,
    };
  }
  const facts = { siteUrl: "https://example.org", uncleared: new Map(), unnamed: [] };

  test("find next to nothing in what a newsroom writes: what fires is printed", () => {
    const fired = stories.flatMap((story) =>
      findingsIn(contentOf(story), facts, {}).map(({ check, words = "" }) => ({ check, words })),
    );
    const counts = new Map(
      [...Map.groupBy(fired, ({ check }) => check)].map(([name, all]) => [name, all.length]),
    );
    console.info(`${stories.length} stories:`, Object.fromEntries(counts));
    // Quotations whose speaker no paragraph around them names: right alarms, which a reader minds too.
    expect([...counts.keys()]).toEqual(["quotationUnsourced"]);
    expect(fired.length).toBeLessThan(stories.length / 5);
  });
});

describe("corrections", () => {
  test.each(demonstrationKeys)(
    "say what was wrong with stories that readers have, in time: %s",
    (edition) => {
      const told = Object.entries(corrections[edition]);
      expect(told.length).toBeGreaterThan(1);
      for (const [key, list] of told) {
        const story = stories.find((each) => each.edition === edition && each.key === key);
        expect(story && isPublic(story), key).toBe(true);
        for (const { after, ...words } of list) {
          expect(after).toBeLessThan(story?.age ?? 0);
          expect(Correction.safeParse(words).error?.issues, key).toBeUndefined();
        }
      }
    },
  );
});

describe("composed fronts", () => {
  const idOf = (key: string) => shortIdFrom(createHash("sha256").update(key).digest());
  const genreNames = (edition: "ar" | "en") =>
    genres.map((genre) => texts(edition, "site")(`genre.${genre}`));
  const isOurs = (edition: string, key: string) =>
    stories.some((story) => story.edition === edition && story.key === key && isPublic(story));
  const known = (isKnown: boolean, key: string) => {
    if (!isKnown) throw new Error(`there is no ${key}`);
    return idOf(key);
  };
  const keys: Parameters<typeof frontContentOf>[1] = {
    story: (edition, key) => known(isOurs(edition, key), key),
    picture: (key) => known(pictureKeys.has(key), key),
    list: (by, key) => {
      known(listKeys.has(`${by}s ${key}`), key);
      return randomUUID();
    },
  };

  test.each(fronts)("place what readers have, each story once: $edition $section", (front) => {
    expect(missingInFront(frontContentOf(front, keys))).toEqual([]);
    const placed = front.containers.flatMap(({ cards }) => cards.map(({ story }) => story));
    expect(new Set(placed).size).toBe(placed.length);
  });

  const own = fronts.filter(({ section }) => section === undefined);
  const withReaders = (edition: string) =>
    stories.filter((each) => each.edition === edition && isPublic(each));

  test.each(own)("leave no container without stories, whatever is read most: $edition", (front) => {
    const newest = withReaders(front.edition).toReversed();
    const idsOf = (list: SeedStory[]) => list.map(({ key }) => idOf(key));
    const ofSection = new Map<string, string[]>();
    const content = frontContentOf(front, {
      ...keys,
      story: (_edition, key) => idOf(key),
      list: (_by, key) => {
        const id = randomUUID();
        ofSection.set(id, idsOf(newest.filter(({ section }) => section === key)));
        return id;
      },
    });
    const anyOrder = fc.shuffledSubarray(idsOf(newest), { minLength: newest.length });
    fc.assert(
      fc.property(anyOrder, (mostRead) => {
        const found = new Map(
          content.containers.map(({ fill }) => {
            const whole = fill.by === "mostRead" ? mostRead : fill.by === "newest" ? idsOf(newest) : [];
            return [fillKey(fill), ofSection.get(fill.id ?? "") ?? whole] as const;
          }),
        );
        const filled = fillFront(content.containers, { isPublished: () => true, found });
        for (const { container, stories } of filled)
          expect(stories.length).toBeGreaterThanOrEqual(Math.min(2, container.limit));
      }),
    );
  });

  test.each(own)("have a block for each section: $edition", ({ edition, containers }) => {
    const sectionOf = new Map(withReaders(edition).map(({ key, section }) => [key, section]));
    const shown = containers
      .slice(1)
      .flatMap(({ fill, cards }) => [
        ...(fill.startsWith("section:") ? [fill.replace("section:", "")] : []),
        ...cards.map(({ story }) => sectionOf.get(story)),
      ]);
    expect(sections.filter(({ key }) => !shown.includes(key))).toEqual([]);
  });

  test.each(fronts)("say above a headline nothing that its labels say: $edition $section", (front) => {
    const { edition, containers } = front;
    const names = [...topics.map(({ name }) => name[edition]), ...genreNames(edition)].map((name) =>
      name.replace(/^ال/, ""),
    );
    const repeated = containers
      .flatMap(({ cards }) => cards)
      .filter(({ kicker = "" }) => names.some((name) => kicker.includes(name)));
    expect(repeated).toEqual([]);
  });

  test.each(fronts)("choose no picture that leads one of their stories: $edition $section", (front) => {
    const chosen = front.containers.flatMap(({ cards }) => cards.flatMap(({ picture }) => picture ?? []));
    const leading = withReaders(front.edition).map(({ lead }) => lead);
    expect(chosen.filter((picture) => leading.includes(picture))).toEqual([]);
  });

  test("show what an editor can do", () => {
    const cards = fronts.flatMap(({ containers }) => containers.flatMap((each) => each.cards));
    for (const used of ["headline", "kicker", "picture", "size", "pinnedAt"] as const)
      expect(
        cards.filter((card) => card[used] !== undefined),
        used,
      ).not.toEqual([]);
    expect(urgent.filter(({ edition, story }) => !isOurs(edition, story))).toEqual([]);
  });
});

describe("Arabic is set as the house sets it", () => {
  const written: { name: string; words: string }[] = [
    ...stories
      .filter(({ edition }) => edition === "ar")
      .map((story) => {
        const { headline, standfirst, caption, text, change = "", reason = "", notice = "" } = story;
        return {
          name: story.key,
          words: [headline, standfirst, caption, text, change, reason, notice, ""].join("\n"),
        };
      }),
    ...fronts
      .filter(({ edition }) => edition === "ar")
      .flatMap(({ containers }) => containers)
      .map(({ title, cards }) => ({
        name: title,
        words: [title, ...cards.flatMap(({ headline, kicker }) => [headline, kicker]), ""].join("\n"),
      })),
    ...urgent.map(({ text, story }) => ({ name: story, words: `${text}\n` })),
    ...Object.entries(corrections.ar).map(([key, list]) => ({
      name: key,
      words: list.map(({ wrong, right }) => `${wrong}\n${right}\n`).join(""),
    })),
    ...plans.map(({ slugLine, brief, tasks, flag }) => ({
      name: slugLine,
      words: [slugLine, brief, ...tasks.map(({ note }) => note), flag?.reason ?? ""].join("\n"),
    })),
    ...pages.map(({ headline, text }) => ({ name: headline, words: `${text}\n` })),
    ...pictures.map(({ key, caption, credit, alternative }) => {
      return { name: key, words: [caption.ar, credit.ar, alternative.ar, ""].join("\n") };
    }),
  ];
  test.each(arabicFaults)("no %s", (_name, fault) => {
    expect(written.filter(({ words }) => fault.test(words)).map(({ name }) => name)).toEqual([]);
  });
});

test("standing pages are written as the desk's own form takes them", async () => {
  for (const edition of demonstrationKeys)
    for (const kind of pageKinds) {
      const { headline, text } = await readPage(kind, edition);
      expect(headline).not.toBe("");
      expect(parseBodyText(text).doc.content.length).toBeGreaterThan(3);
    }
});

test("English is set with curly quotation marks", () => {
  const straight = stories.filter(
    ({ edition, headline, standfirst, text }) =>
      edition === "en" && /["']/.test(headline + standfirst + text),
  );
  expect(straight.map(nameOf)).toEqual([]);
});

describe("the Arabic stories keep the house's writing", () => {
  const arabic = stories.filter(({ edition }) => edition === "ar");
  const month = /(?<![\p{L}\p{M}])[وبلف]?(?:شباط|نيسان|أيار|حزيران|تموز|آب|أيلول)(?![\p{L}\p{M}])(\/?)/u;

  test.each(arabic.map((story) => [story.key, story] as const))(
    "%s",
    (_key, { headline, standfirst, text }) => {
      const words = `${headline}\n${standfirst}\n${text}`;
      expect(withoutShadda.exec(words)?.[0]).toBeUndefined();
      // Readers elsewhere know the other name of a month.
      expect(month.exec(text)?.[1] ?? "/").toBe("/");
      expect(/(?<![\d.,/-]|عام |سنة )\d{4,}(?![\d-])/.exec(text)?.[0]).toBeUndefined();
    },
  );
});
