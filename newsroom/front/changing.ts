import { z } from "zod";
import { line } from "@/newsroom/input";
import { parseStorableJson } from "@/newsroom/storable";
import { keepVersion } from "./merging";
import {
  cardMarks,
  cardSizes,
  type Fill,
  FrontCard,
  FrontChosen,
  type FrontContainer,
  type FrontContent,
  fillings,
  frontLimits,
  layoutNames,
  wordsInPlace,
} from "./rules";

const container = z.uuid();
const storyId = FrontCard.shape.storyId;
const place = z.coerce.number().int().min(0).max(frontLimits.cards);
const way = z.enum(["up", "down"]);
const nothing = z.literal("").transform(() => undefined);

/** What fills a container as one word of a form: `newest`, `section:<id>`. */
const FillText = z
  .string()
  .regex(/^[a-zA-Z]{1,10}(?::[0-9a-f-]{36})?$/)
  .transform((text): Fill => {
    const [by, id] = text.split(":");
    return { by: fillings.find((each) => each === by) ?? "nothing", ...(id !== undefined && { id }) };
  });

/** One thing that somebody does to a draft. Each names what it is about, so that it holds for a draft that has moved on. */
export const FrontChange = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("addContainer"), layout: z.enum(layoutNames), fill: FillText }),
  z.object({
    kind: z.literal("setContainer"),
    container,
    title: line(frontLimits.title, { tooLong: "fronts.tooLong" }),
    layout: z.enum(layoutNames),
    fill: FillText,
    limit: z.coerce.number().int().min(1).max(frontLimits.cards),
  }),
  z.object({ kind: z.literal("moveContainer"), container, way }),
  z.object({ kind: z.literal("carryContainer"), container, before: container.nullable() }),
  z.object({ kind: z.literal("removeContainer"), container }),
  z.object({ kind: z.literal("keepVersion"), container }),
  z.object({ kind: z.literal("addCard"), container, storyId, at: place.optional() }),
  z.object({ kind: z.literal("moveCard"), container, storyId, way }),
  z.object({
    kind: z.literal("carryCard"),
    container,
    storyId,
    to: container,
    /** The card that it goes before: none for the end; where nothing is said it goes first. */
    before: storyId.nullable().optional(),
  }),
  z.object({ kind: z.literal("pinCard"), container, storyId, at: place.nullable() }),
  z.object({
    kind: z.literal("setCard"),
    container,
    storyId,
    headline: wordsInPlace(frontLimits.headline),
    kicker: wordsInPlace(frontLimits.kicker),
    picture: z.union([nothing, FrontCard.shape.picture]),
    size: z.union([nothing, z.enum(cardSizes)]),
    mark: z.union([nothing, z.enum(cardMarks)]),
  }),
  z.object({ kind: z.literal("removeCard"), container, storyId }),
]);
export type FrontChange = z.output<typeof FrontChange>;

const given = (value: unknown) => {
  if (typeof value !== "string") return value;
  try {
    return parseStorableJson(value);
  } catch {
    return undefined;
  }
};

/** A change of the draft as it was seen; a button carries it as JSON, a form as fields. */
export const FrontToChange = FrontChosen.extend({
  version: z.coerce.number().int().min(1),
  change: z.preprocess(given, FrontChange),
});
export type FrontToChange = z.output<typeof FrontToChange>;

const moved = <Entry>(all: Entry[], from: number, to: number): Entry[] => {
  const [entry] = all.slice(from, from + 1);
  return from < 0 || to < 0 || to >= all.length || entry === undefined
    ? all
    : all.toSpliced(from, 1).toSpliced(to, 0, entry);
};
const step = (direction: "up" | "down") => (direction === "up" ? -1 : 1);
/** Puts an entry before the one that is named, at the end where that is not there. */
const putBefore = <Entry>(all: Entry[], entry: Entry, isNext: (each: Entry) => boolean): Entry[] => {
  const next = all.findIndex(isNext);
  return all.toSpliced(next < 0 ? all.length : next, 0, entry);
};
/** What comes into a full container takes the place of its last card. */
const fitting = (cards: FrontCard[], come: string) =>
  cards.length > frontLimits.cards
    ? cards.toSpliced(
        cards.findLastIndex(({ storyId }) => storyId !== come),
        1,
      )
    : cards;
const without = (cards: FrontCard[], id: string) => cards.filter((card) => card.storyId !== id);
const defined = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as Value;

function movedCard(cards: FrontCard[], id: string, by: number): FrontCard[] {
  const from = cards.findIndex((card) => card.storyId === id);
  const pinnedAt = cards[from]?.pinnedAt;
  if (pinnedAt === undefined) return moved(cards, from, from + by);
  const next = Math.min(Math.max(pinnedAt + by, 0), frontLimits.cards - 1);
  return cards.map((card) => (card.storyId === id ? { ...card, pinnedAt: next } : card));
}

/** What a change does to the cards of the container it names. */
function changedCards(cards: FrontCard[], change: FrontChange): FrontCard[] {
  switch (change.kind) {
    case "addCard": {
      const known = cards.find((card) => card.storyId === change.storyId);
      const others = without(cards, change.storyId);
      const at = Math.min(change.at ?? others.length, others.length);
      return fitting(others.toSpliced(at, 0, known ?? { storyId: change.storyId }), change.storyId);
    }
    case "moveCard":
      return movedCard(cards, change.storyId, step(change.way));
    case "removeCard":
    case "carryCard":
      return without(cards, change.storyId);
    case "pinCard":
      return cards.map((card) =>
        card.storyId === change.storyId ? defined({ ...card, pinnedAt: change.at ?? undefined }) : card,
      );
    case "setCard": {
      const { kind: _, container: __, ...set } = change;
      return cards.map((card) => (card.storyId === change.storyId ? defined({ ...card, ...set }) : card));
    }
    default:
      return cards;
  }
}

/** A card that is carried keeps what was written for it, and no pinned place. */
function carried(content: FrontContent, change: Extract<FrontChange, { kind: "carryCard" }>): FrontContent {
  const { container, storyId: id, to, before } = change;
  const from = content.containers.find((each) => each.id === container);
  const { pinnedAt: _, ...card } = from?.cards.find((each) => each.storyId === id) ?? { storyId: id };
  if (!content.containers.some((each) => each.id === to)) return content;
  return {
    containers: content.containers.map((each) => {
      if (each.id !== to && each.id !== container) return each;
      const others = without(each.cards, id);
      if (each.id !== to) return { ...each, cards: others };
      const put = putBefore(others, card, ({ storyId }) => before === undefined || storyId === before);
      return { ...each, cards: fitting(put, id) };
    }),
  };
}

/** A draft after a change; one that names what is no longer there changes nothing. */
export function applyChange(content: FrontContent, change: FrontChange, newId: () => string): FrontContent {
  const { containers } = content;
  const on = (edit: (one: FrontContainer) => FrontContainer): FrontContent => ({
    containers: containers.map((each) =>
      "container" in change && each.id === change.container ? edit(each) : each,
    ),
  });
  switch (change.kind) {
    case "addContainer": {
      const { layout, fill } = change;
      const limit = layout === "row" ? 4 : 5;
      return { containers: [...containers, { id: newId(), title: "", layout, cards: [], fill, limit }] };
    }
    case "setContainer": {
      const { title, layout, fill, limit } = change;
      return on((each) => ({ ...each, title, layout, fill, limit }));
    }
    case "moveContainer": {
      const from = containers.findIndex(({ id }) => id === change.container);
      return { containers: moved(containers, from, from + step(change.way)) };
    }
    case "carryContainer": {
      const others = containers.filter(({ id }) => id !== change.container);
      const one = containers.find(({ id }) => id === change.container);
      return one ? { containers: putBefore(others, one, ({ id }) => id === change.before) } : content;
    }
    case "removeContainer":
      return { containers: containers.filter(({ id }) => id !== change.container) };
    case "keepVersion":
      return keepVersion(content, change.container);
    case "carryCard":
      return carried(content, change);
    default:
      return on((each) => ({ ...each, cards: changedCards(each.cards, change) }));
  }
}

/** The place, from 1, at which a draft has what a change was about; 0 where it has it nowhere. */
export function placeAfter({ containers }: FrontContent, change: FrontChange): number {
  const here = "to" in change ? change.to : "container" in change ? change.container : undefined;
  const container = containers.findIndex(({ id }) => id === here);
  if (change.kind === "moveContainer" || change.kind === "carryContainer") return container + 1;
  if (!("storyId" in change)) return 0;
  const cards = containers[container]?.cards ?? [];
  const card = cards.findIndex(({ storyId }) => storyId === change.storyId);
  return (cards[card]?.pinnedAt ?? card) + 1;
}
