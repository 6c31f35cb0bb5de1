import type { Block, Gallery, PlacedPicture } from "@/newsroom/body/rules";
import { blockText, picturesOf } from "@/newsroom/body/words";
import { isBlank } from "@/newsroom/storable";
import { type Done, type MergeRules, mergeLists, mergeOne, type Piece, type Side } from "./merging-lists";
import { wordsShared } from "./pairing";
import type { ArticleContent } from "./rules";
import { storedKey } from "./stored-key";
import { emptyContent } from "./words";

export type { Side } from "./merging-lists";
export type Field = keyof ArticleContent;

/** What one place of a story says: a field of it, or a block of its body. */
export type PlaceWords = Partial<ArticleContent>;

/** What one side changed, and the other did not. */
export type StoryChange = { field: Field; side: Side; was: PlaceWords; is: PlaceWords; isMoved: boolean };

/** A place where both changed the same words. In the body both texts may stay. */
export type StoryClash = { field: Field; was: PlaceWords | null; mine: PlaceWords; theirs: PlaceWords };

export type Choice = Side | "both";

export type StoryMerge = {
  changes: StoryChange[];
  clashes: StoryClash[];
  /** The story of both; of each clash, in their order, what was chosen, and mine where nothing was. */
  choose: (choices: (Choice | undefined)[]) => ArticleContent;
};

/** In the order in which they are told. */
const fields: Field[] = [
  "headline",
  "standfirst",
  "body",
  "genre",
  "sectionId",
  "topicIds",
  "bylineIds",
  "dateline",
  "leadPicture",
  "slug",
];

type Part = { field: Field; pieces: Piece<PlaceWords>[] };

/**
 * Two versions of a story that were both made of `base`: the body block by block, topics and bylines name by name, a
 * picture's words and the other fields each by itself. Without `base` every field that differs is a clash.
 */
export function mergeStories(
  edition: string,
  base: ArticleContent | null,
  mine: ArticleContent,
  theirs: ArticleContent,
): StoryMerge {
  const parts = fields.map((field) => ({ field, pieces: piecesOf(edition, field, base, mine, theirs) }));
  const places = parts.flatMap(({ field, pieces }) => pieces.map((piece) => ({ field, piece })));
  const nothing = (field: Field): PlaceWords => ({ [field]: emptyContent[field] });
  return {
    changes: places.flatMap(({ field, piece }) =>
      piece.kind === "clash"
        ? []
        : piece.done.map(({ was, is, ...done }) => ({
            field,
            ...done,
            was: was ?? nothing(field),
            is: is ?? nothing(field),
          })),
    ),
    clashes: places.flatMap(({ field, piece }) =>
      piece.kind === "clash"
        ? {
            field,
            was: piece.was,
            mine: piece.mine ?? nothing(field),
            theirs: piece.theirs ?? nothing(field),
          }
        : [],
    ),
    choose: (choices) => assembled(parts, choices),
  };
}

function piecesOf(
  edition: string,
  field: Field,
  base: ArticleContent | null,
  mine: ArticleContent,
  theirs: ArticleContent,
): Piece<PlaceWords>[] {
  if (base && field === "body") {
    const blocks = (content: ArticleContent) => content.body.doc.content;
    const pieces = mergeLists(blocks(base), blocks(mine), blocks(theirs), blockRules(edition));
    return pieces.map((piece) => mapped(piece, (block) => bodyOf([block])));
  }
  if (base && (field === "topicIds" || field === "bylineIds")) {
    const pieces = mergeLists(base[field], mine[field], theirs[field], nameRules);
    return pieces.map((piece) => mapped(piece, (id) => ({ [field]: [id] })));
  }
  const only = (content: ArticleContent): PlaceWords => ({ [field]: content[field] });
  const rules = {
    key: (words: PlaceWords) => storedKey(edition, words),
    ...(field === "leadPicture" && { blend: blendLeads(edition) }),
  };
  return [mergeOne(base ? only(base) : undefined, only(mine), only(theirs), rules)];
}

const bodyOf = (content: Block[]): PlaceWords => ({ body: { version: 1, doc: { type: "doc", content } } });

function mapped<One, Other>(piece: Piece<One>, become: (one: One) => Other): Piece<Other> {
  const or = (one: One | null) => (one === null ? null : become(one));
  if (piece.kind === "clash")
    return { kind: "clash", was: or(piece.was), mine: or(piece.mine), theirs: or(piece.theirs) };
  const done = piece.done.map((each): Done<Other> => ({ ...each, was: or(each.was), is: or(each.is) }));
  return { kind: "settled", is: or(piece.is), done };
}

/** Names are the same or others; none becomes another. */
const nameRules: MergeRules<string> = {
  key: (id) => id,
  likeness: () => 0,
  mayBecome: () => false,
  isKnownAnywhere: () => true,
};

function blockRules(edition: string): MergeRules<Block> {
  const keys = new Map<Block, string>();
  const words = new Map<Block, string[]>();
  const blend = blendPictures(edition);
  return {
    key: (block) => remembered(keys, block, () => storedKey(edition, block)),
    likeness: (one, other) => {
      if (picturesOf(one).length > 0 || picturesOf(other).length > 0) return picturesShared(one, other);
      if (one.type === "embed" || other.type === "embed") return isPostOf(one, other) ? 1 : 0;
      const wordsIn = (block: Block) =>
        remembered(words, block, () => blockText(block).split(/\s+/u).filter(Boolean));
      return wordsShared(wordsIn(one), wordsIn(other));
    },
    mayBecome: (one, other) => {
      const isText = ({ type }: Block) => !["picture", "gallery", "embed", "horizontalRule"].includes(type);
      return one.type === other.type || (isText(one) && isText(other));
    },
    isKnownAnywhere: (block) =>
      picturesOf(block).length > 0 || block.type === "embed" || !isBlank(blockText(block)),
    blend: (was, mine, theirs) => {
      if (was.type === "gallery" && mine.type === "gallery" && theirs.type === "gallery")
        return blendGalleries(blend, was, mine, theirs);
      if (was.type !== "picture" || mine.type !== "picture" || theirs.type !== "picture")
        return { mine, theirs };
      const both = blend(was.attrs, mine.attrs, theirs.attrs);
      return { mine: { ...mine, attrs: both.mine }, theirs: { ...theirs, attrs: both.theirs } };
    },
  };
}

/** The part of two blocks' pictures that both show. */
function picturesShared(one: Block, other: Block): number {
  const [ids, others] = [one, other].map((block) => picturesOf(block).map(({ pictureId }) => pictureId));
  const shared = ids?.filter((id) => others?.includes(id)).length ?? 0;
  return shared / Math.max(ids?.length ?? 0, others?.length ?? 0, 1);
}

const isPostOf = (one: Block, other: Block) =>
  one.type === "embed" &&
  other.type === "embed" &&
  one.attrs.provider === other.attrs.provider &&
  one.attrs.id === other.attrs.id;

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = known.get(key) ?? find();
  known.set(key, found);
  return found;
}

const pictureWords = ["caption", "credit", "alternative", "isDecorative"] as const;

/** One picture under which both wrote: what only one of them changed stands in both. */
function blendPictures(edition: string) {
  return (was: PlacedPicture, mine: PlacedPicture, theirs: PlacedPicture) => {
    const both = { mine: { ...mine }, theirs: { ...theirs } };
    if (was.pictureId !== mine.pictureId || was.pictureId !== theirs.pictureId) return both;
    const key = (value: unknown) => storedKey(edition, value);
    for (const name of pictureWords) {
      const piece = mergeOne<unknown>(was[name], mine[name], theirs[name], { key });
      if (piece.kind === "settled")
        for (const side of ["mine", "theirs"] as const) both[side] = { ...both[side], [name]: piece.is };
    }
    return both;
  };
}

/** Where all have the same pictures in the same order, each takes what either side said of it. */
function blendGalleries(
  blend: ReturnType<typeof blendPictures>,
  was: Gallery,
  mine: Gallery,
  theirs: Gallery,
): { mine: Gallery; theirs: Gallery } {
  const isSame = (gallery: Gallery) =>
    gallery.content.length === was.content.length &&
    gallery.content.every(({ attrs }, at) => attrs.pictureId === was.content[at]?.attrs.pictureId);
  if (!isSame(mine) || !isSame(theirs)) return { mine, theirs };
  const both = was.content.map((picture, at) =>
    blend(
      picture.attrs,
      mine.content[at]?.attrs ?? picture.attrs,
      theirs.content[at]?.attrs ?? picture.attrs,
    ),
  );
  const of = (side: "mine" | "theirs") =>
    both.map((each) => ({ type: "picture" as const, attrs: each[side] }));
  return { mine: { ...mine, content: of("mine") }, theirs: { ...theirs, content: of("theirs") } };
}

function blendLeads(edition: string) {
  const blend = blendPictures(edition);
  return (was: PlaceWords, mine: PlaceWords, theirs: PlaceWords) => {
    if (!was.leadPicture || !mine.leadPicture || !theirs.leadPicture) return { mine, theirs };
    const both = blend(was.leadPicture, mine.leadPicture, theirs.leadPicture);
    return { mine: { leadPicture: both.mine }, theirs: { leadPicture: both.theirs } };
  };
}

/** The story that its parts make. */
function assembled(parts: Part[], choices: (Choice | undefined)[]): ArticleContent {
  const left = [...choices];
  const said = (piece: Piece<PlaceWords>): PlaceWords[] => {
    const choice = piece.kind === "clash" ? (left.shift() ?? "mine") : null;
    const words =
      piece.kind === "settled"
        ? [piece.is]
        : choice === "both"
          ? [piece.mine, piece.theirs]
          : [choice === "theirs" ? piece.theirs : piece.mine];
    return words.flatMap((each) => each ?? []);
  };
  const joined = ({ field, pieces }: Part): PlaceWords => {
    const words = pieces.flatMap(said);
    if (field === "body") return bodyOf(words.flatMap(({ body }) => body?.doc.content ?? []));
    if (field === "topicIds" || field === "bylineIds")
      return { [field]: [...new Set(words.flatMap((each) => each[field] ?? []))] };
    return words[0] ?? {};
  };
  const content = Object.assign({}, emptyContent, ...parts.map(joined)) as ArticleContent;
  return Object.fromEntries(
    Object.entries(content).filter(([, value]) => value !== undefined),
  ) as ArticleContent;
}
