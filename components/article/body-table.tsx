import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Table } from "@/newsroom/body/rules";
import type { Notes } from "./footnotes";
import { Inlines, Paragraphs } from "./inlines";

type Props = {
  table: Table;
  notes: Notes;
  /** Elsewhere, as in a feed, nothing of ours scrolls. */
  isOnOwnPage: boolean;
};

/** A table in a story. One that is too wide scrolls within itself, for which the keyboard must reach it. */
export function BodyTable({ table: { attrs, content }, notes, isOnOwnPage }: Props) {
  const [first, ...others] = content;
  const isHead = first?.content.every(({ type }) => type === "tableHeader") && others.length > 0;
  const [head, rows] = isHead ? [first, others] : [null, content];
  const table = (
    <table>
      {attrs.caption !== "" && (
        <caption>
          <span>
            <InOrder text={attrs.caption} />
          </span>
        </caption>
      )}
      {head && <thead>{drawnRow(head, 0, true, notes)}</thead>}
      <tbody>{rows.map((row, index) => drawnRow(row, index, false, notes))}</tbody>
    </table>
  );
  if (!isOnOwnPage) return table;
  const label = attrs.caption || texts(notes.edition, "site")("table");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="table-scroll" aria-label={label} tabIndex={0}>
      {table}
    </section>
  );
}

type Row = Table["content"][number];

function drawnRow({ content }: Row, index: number, isHead: boolean, notes: Notes) {
  return (
    <tr key={index}>
      {content.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a body is drawn once, its parts have no other name
        <BodyCell key={at} cell={cell} isHead={isHead} notes={notes} />
      ))}
    </tr>
  );
}

type CellProps = { cell: Row["content"][number]; isHead: boolean; notes: Notes };

/** A cell of one paragraph needs none. A header cell is the head of its column in the first row, else of its row. */
function BodyCell({ cell: { type, content }, isHead, notes }: CellProps) {
  const [first, ...others] = content;
  const isBare = others.length === 0;
  const dir = (isBare && first?.attrs?.dir) || undefined;
  const words = isBare ? (
    <Inlines content={first?.content} notes={notes} />
  ) : (
    <Paragraphs content={content} notes={notes} />
  );
  if (type === "tableCell") return <td dir={dir}>{words}</td>;
  return (
    <th scope={isHead ? "col" : "row"} dir={dir}>
      {words}
    </th>
  );
}
