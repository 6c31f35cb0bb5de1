import type { ReactNode } from "react";
import { Sentence } from "@/components/ui/words";

type Props = { title: ReactNode; note?: ReactNode; action?: ReactNode };

const spoken = (said: ReactNode) => (typeof said === "string" ? <Sentence text={said} /> : said);

/** The head of a page in the newsroom: its name, a line on it, and the one thing to do here. */
export function PageHead({ title, note, action }: Props) {
  return (
    <header className="page-head -mt-2 mb-4 flex flex-wrap items-end justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
      <div className="min-w-0">
        <h1 className="text-heading font-bold wrap-anywhere">{spoken(title)}</h1>
        {note ? <p className="text-muted">{spoken(note)}</p> : null}
      </div>
      {action}
    </header>
  );
}
