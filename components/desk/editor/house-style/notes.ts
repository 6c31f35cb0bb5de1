import type { Editor } from "@tiptap/core";
import { wordsAround } from "@/newsroom/house-style/around";
import type { Finding } from "@/newsroom/house-style/findings";
import type { Piece, StyledField } from "./pieces";

/** Something found, with its place in the story: positions of the body, or letters of a field. */
export type StyleNote = Finding & {
  field: StyledField | "body";
  /** By this it is known again, also where it is left as it is. */
  words: string;
  found: string;
  before: string;
  after: string;
};

const shown = 24;

/** Whether something is the same finding in the same words. */
export const placeOf = ({ check, words }: { check: string; words: string }) => `${check}\n${words}`;

/** What is found, in the order of the story, without what is left as it is. */
export function notesOf(judged: { piece: Piece; findings: Finding[] }[], ignored: Set<string>): StyleNote[] {
  return judged.flatMap(({ piece: { field, at, text }, findings }) =>
    findings
      .map((finding) => ({
        ...finding,
        field,
        words: wordsAround(text, finding),
        found: text.slice(finding.from, finding.to),
        before:
          (finding.from > shown ? "…" : "") + text.slice(Math.max(0, finding.from - shown), finding.from),
        after: text.slice(finding.to, finding.to + shown) + (finding.to + shown < text.length ? "…" : ""),
        from: at + finding.from,
        to: at + finding.to,
      }))
      .filter((note) => !ignored.has(placeOf(note))),
  );
}

/** The part of two texts that differs, so that what stays keeps its bold letters and links. */
export function difference(found: string, right: string) {
  let start = 0;
  while (start < Math.min(found.length, right.length) && found[start] === right[start]) start += 1;
  let end = 0;
  const rest = Math.min(found.length, right.length) - start;
  while (end < rest && found.at(-1 - end) === right.at(-1 - end)) end += 1;
  return { start, end, text: right.slice(start, right.length - end) };
}

/** Writes what is right into a field's text; null where something else stands there by now. */
export function rightIn(text: string, { from, to, found }: StyleNote, right: string): string | null {
  return text.slice(from, to) === found ? text.slice(0, from) + right + text.slice(to) : null;
}

/** Writes what is right into the body, as one step that can be undone; false where something else stands there by now. */
export function writeRight(editor: Editor, { from, to, found }: StyleNote, right: string): boolean {
  const { doc, tr } = editor.state;
  if (to > doc.content.size || doc.textBetween(from, to, undefined, "\n") !== found) return false;
  const { start, end, text } = difference(found, right);
  editor.view.dispatch(
    text === "" ? tr.delete(from + start, to - end) : tr.insertText(text, from + start, to - end),
  );
  return true;
}
