import { headCell } from "./story-row-head";

type Props = {
  name: string;
  /** In which order the list stands then. */
  hint: string;
  sorted: "ascending" | "descending" | undefined;
  href: string;
  /** From which width on it is drawn. */
  className?: string;
};

const signs = { ascending: "↑", descending: "↓" } as const;

/** The head of a column that a list may be sorted by: a link to the list in that order. */
export function OrderHead({ name, hint, sorted, href, className = "hidden sm:table-cell" }: Props) {
  return (
    <th scope="col" aria-sort={sorted} className={`${headCell} ${className}`}>
      <a href={href} title={hint} className="text-muted hover:text-accent">
        {name}
        {sorted ? <span aria-hidden="true"> {signs[sorted]}</span> : null}
      </a>
    </th>
  );
}
