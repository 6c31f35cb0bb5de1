import type { Node } from "@tiptap/pm/model";
import { textOf } from "@/components/desk/editor/house-style/pieces";
import type { StoryFields } from "@/components/desk/editor/story";
import type { WordsName } from "@/components/desk/editor/use-submission.client";

const fieldNames = ["headline", "standfirst", "dateline"] as const;
type FieldName = (typeof fieldNames)[number];

/** A text of the story in which words are sought. */
export type Spot = { text: string } & (
  | { kind: "field"; name: FieldName }
  | { kind: "lead"; name: WordsName }
  /** Letters of the body, the first of them at `at`. */
  | { kind: "body"; at: number }
  /** What the node at `at` says beside its text. */
  | { kind: "node"; at: number; node: string; name: string }
);
export type FieldSpot = Extract<Spot, { kind: "field" | "lead" }>;

/** A found place: letters `from` to `to` of a spot's text. */
export type Hit = { spot: Spot; from: number; to: number };

const pictureWords = ["caption", "credit", "alternative"] as const satisfies WordsName[];

/** What nodes say beside their text, for readers. */
const carried: Record<string, readonly string[]> = {
  picture: pictureWords,
  blockquote: ["source"],
  table: ["caption"],
  embed: ["title"],
  footnote: ["text"],
};

/** Words that nobody gets: a decorative picture has no alternative text. */
const isShown = (attrs: Record<string, unknown>, name: string) =>
  !(name === "alternative" && attrs.isDecorative);

/** Every text of a story that readers get as it is written, in its order. */
export function spotsOf(doc: Node, fields: StoryFields): Spot[] {
  const spots: Spot[] = fieldNames.map((name) => ({ kind: "field", name, text: fields[name] }));
  const lead = fields.leadPicture;
  if (lead)
    for (const name of pictureWords)
      if (isShown(lead, name)) spots.push({ kind: "lead", name, text: lead[name] });
  doc.descendants((node, at) => {
    for (const name of carried[node.type.name] ?? [])
      if (isShown(node.attrs, name))
        spots.push({ kind: "node", at, node: node.type.name, name, text: String(node.attrs[name] ?? "") });
    if (node.isTextblock) spots.push({ kind: "body", at: at + 1, text: textOf(node) });
    return true;
  });
  return spots.filter(({ text }) => text !== "");
}

const ranks = {
  headline: -6,
  standfirst: -5,
  dateline: -4,
  caption: -3,
  credit: -2,
  alternative: -1,
} as const;

/** Where a place stands in the story: what comes later has more. Positions of the body count as they are. */
export function rankOf({ spot, from }: Hit): number {
  if (spot.kind === "body") return spot.at + from;
  const within = Math.min(from, 99_999) / 100_000;
  return (spot.kind === "node" ? spot.at : ranks[spot.name]) + within;
}

/** What stands now where a spot outside the body was. */
export function wordsAt(
  fields: Pick<StoryFields, FieldName | "leadPicture">,
  spot: FieldSpot,
): string | null {
  return spot.kind === "field" ? fields[spot.name] : (fields.leadPicture?.[spot.name] ?? null);
}

/** The fields in which a spot outside the body says something else. */
export function withWords(fields: StoryFields, spot: FieldSpot, words: string): Partial<StoryFields> {
  if (spot.kind === "field") return { [spot.name]: words };
  return fields.leadPicture ? { leadPicture: { ...fields.leadPicture, [spot.name]: words } } : {};
}
