import type { List, ListEntry, Paragraph } from "@/newsroom/body/rules";
import type { Notes } from "./footnotes";
import { Inlines, Paragraphs } from "./inlines";

/** A list with the lists within it. */
export function BodyList({ list, notes }: { list: List; notes: Notes }) {
  const entries = list.content.map((entry, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its parts have no other name
    <BodyEntry key={index} entry={entry} notes={notes} />
  ));
  return list.type === "bulletList" ? <ul>{entries}</ul> : <ol start={list.attrs?.start}>{entries}</ol>;
}

/** An entry of one paragraph, nearly all of them, needs no paragraph of its own; lists hang on it with or without. */
function BodyEntry({ entry: { content }, notes }: { entry: ListEntry; notes: Notes }) {
  const [first, ...others] = content;
  const lists = others.filter((part) => part.type !== "paragraph");
  const isBare = first?.type === "paragraph" && lists.length === others.length;
  const dir = (isBare && first.attrs?.dir) || undefined;
  // What hangs on it keeps the direction of the list.
  if (!isBare || (dir && lists.length > 0))
    return <li>{content.map((part, index) => drawnPart(part, index, notes))}</li>;
  return (
    <li dir={dir}>
      <Inlines content={first.content} notes={notes} />
      {lists.map((part, index) => drawnPart(part, index, notes))}
    </li>
  );
}

const drawnPart = (part: Paragraph | List, index: number, notes: Notes) =>
  part.type === "paragraph" ? (
    <Paragraphs key={index} content={[part]} notes={notes} />
  ) : (
    <BodyList key={index} list={part} notes={notes} />
  );
