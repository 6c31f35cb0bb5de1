import type { Node } from "@tiptap/pm/model";

/** A paragraph of the story as the checker reads it. */
export type Piece = {
  /** Where it stands: a field outside the body, or the body, in which its first letter is at `at`. */
  field: StyledField | "body";
  at: number;
  text: string;
  /** The next paragraph goes on with a quotation that this one opens: each begins with its mark. */
  isContinued: boolean;
};

export const styledFields = ["headline", "standfirst"] as const;
export type StyledField = (typeof styledFields)[number];

/** Letters and positions of a paragraph count alike: what is no letter is one sign. */
const noLetter = "\ufffc";
/** Paragraphs are never changed in place: one that is the same node says the same. */
const texts = new WeakMap<Node, string>();

/** The letters of a paragraph; between two of its positions stands one. */
export function textOf(block: Node): string {
  const known = texts.get(block);
  if (known !== undefined) return known;
  const text = block.textBetween(0, block.content.size, undefined, (leaf) =>
    leaf.type.name === "hardBreak" ? "\n" : noLetter,
  );
  texts.set(block, text);
  return text;
}

/** Every paragraph with something in it: the fields, then the body in its order. */
export function piecesOf(doc: Node, fields: Record<StyledField, string>): Piece[] {
  const pieces: Piece[] = styledFields.map((field) => ({
    field,
    at: 0,
    text: fields[field],
    isContinued: false,
  }));
  doc.descendants((node, position) => {
    if (node.isTextblock)
      pieces.push({ field: "body", at: position + 1, text: textOf(node), isContinued: false });
    return !node.isTextblock;
  });
  for (const [index, piece] of pieces.entries())
    piece.isContinued = piece.field === "body" && /^[«“"]/.test(pieces[index + 1]?.text ?? "");
  return pieces.filter(({ text }) => text.trim() !== "");
}
