import type { ReactNode } from "react";
import { Sentence } from "./words";

type Props = { title: string; text: string; action?: ReactNode; isPage?: boolean };

/** What a list shows when it is empty: why, and what to do next. `isPage`: nothing else is on the page. */
export function EmptyState({ title, text, action, isPage = false }: Props) {
  const Heading = isPage ? "h1" : "p";
  return (
    <div className="px-4 py-12 text-center">
      <Heading className="text-title font-bold">
        <Sentence text={title} />
      </Heading>
      <p className="mx-auto mt-2 max-w-form text-muted">
        <Sentence text={text} />
      </p>
      {action ? <div className="mt-6">{action}</div> : null}
    </div>
  );
}
