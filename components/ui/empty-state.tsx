import type { ReactNode } from "react";

/** What a list shows when it is empty: why, and what to do next. */
export function EmptyState({ title, text, action }: { title: string; text: string; action?: ReactNode }) {
  return (
    <div className="border-y border-line px-4 py-12 text-center">
      <p className="text-title font-bold">{title}</p>
      <p className="mx-auto mt-2 max-w-form text-muted">{text}</p>
      {action ? <div className="mt-6">{action}</div> : null}
    </div>
  );
}
