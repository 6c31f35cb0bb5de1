import type { ReactNode } from "react";

const columns = ["line", "given", "why"] as const;

type Props = {
  headings: Record<(typeof columns)[number], string>;
  lines: { line: number; given: ReactNode; why: ReactNode }[];
};

/** The lines of a file that were not taken: which, what it says, and why. */
export function RefusedLines({ headings, lines }: Props) {
  return (
    <table className="w-full border-t border-line text-start">
      <thead className="text-small text-muted">
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-normal">
              {headings[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, given, why }) => (
          <tr key={line} className="border-t border-line align-top">
            <th scope="row" className="py-2 pe-4 text-start font-bold">
              {line}
            </th>
            <td className="py-2 pe-4 wrap-anywhere">{given}</td>
            <td className="py-2">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
