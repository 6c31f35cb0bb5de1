import { saysTheSame } from "@/components/desk/editor/story";
import type { ArticleContent } from "@/newsroom/content/rules";

export type Field = keyof ArticleContent;
export type Side = "mine" | "theirs";

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

/**
 * Where two versions of a story differ. A field that only one of them changed since `base` is `settled` on that side;
 * in the others somebody has to choose. Without a base all are open.
 */
export function differencesOf(
  base: ArticleContent | null,
  mine: ArticleContent,
  theirs: ArticleContent,
): { open: Field[]; settled: Partial<Record<Field, Side>> } {
  const open: Field[] = [];
  const settled: Partial<Record<Field, Side>> = {};
  for (const field of fields) {
    if (saysTheSame(mine[field], theirs[field])) continue;
    if (base && saysTheSame(mine[field], base[field])) settled[field] = "theirs";
    else if (base && saysTheSame(theirs[field], base[field])) settled[field] = "mine";
    else open.push(field);
  }
  return { open, settled };
}

/** One story of two: each field from the side named for it, and mine where none is. */
export function merged(
  sides: Partial<Record<Field, Side>>,
  mine: ArticleContent,
  theirs: ArticleContent,
): ArticleContent {
  const taken = fields.filter((field) => sides[field] === "theirs");
  return { ...mine, ...Object.fromEntries(taken.map((field) => [field, theirs[field]])) };
}
