import type { ReactNode } from "react";

type Props = {
  id: string;
  title: string;
  /** Said where there is nothing; a part that is drawn only with something in it says nothing. */
  nothing?: string;
  /** The list that has the rest. */
  more?: { href: string; label: string };
  isEmpty?: boolean;
  children: ReactNode;
};

/** A part of the day: what it is about, its rows, and the way to all of them. */
export function TodayPart({ id, title, nothing, more, isEmpty = false, children }: Props) {
  return (
    <section aria-labelledby={id} className="min-w-0 border border-line bg-sheet p-4">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="text-title font-bold">
          {title}
        </h2>
        {more ? <a href={more.href}>{more.label}</a> : null}
      </div>
      {isEmpty ? <p className="text-muted">{nothing}</p> : children}
    </section>
  );
}
