"use client";
import type { ReactNode } from "react";
import { useDrag } from "react-aria-components";
import { DragHandle } from "@/components/desk/front/drag-handle.client";
import { InBrowser } from "@/components/ui/in-browser.client";
import type { EntryToMove } from "@/newsroom/calendar/rules";
import { daysAfter } from "@/newsroom/date/days";
import { useDays } from "./day-board.client";
import { moverId } from "./mover-id";

type Props = {
  articleId: string;
  kind: EntryToMove["kind"];
  day: string;
  title: string;
  labels: Record<"drag" | "before" | "after", string>;
  className: string;
  children: ReactNode;
};

const wayClass =
  "flex size-8 items-center justify-center rounded-control text-accent hover:bg-accent/10 cursor-pointer";

/** What is planned or promised for a day: dragged to another one, or moved by a day with a key. */
export function MovableEntry({ articleId, kind, day, title, labels, className, children }: Props) {
  const { setDragged, move } = useDays();
  const { dragProps, dragButtonProps, isDragging } = useDrag({
    hasDragButton: true,
    getItems: () => [{ "text/plain": title }],
    getAllowedDropOperations: () => ["move"],
    onDragStart: () => setDragged({ articleId, kind, day }),
    onDragEnd: () => setDragged(null),
  });
  const ways = [
    { way: "before", by: -1, arrow: "M15 5l-7 7 7 7" },
    { way: "after", by: 1, arrow: "M9 5l7 7-7 7" },
  ] as const;
  return (
    <li {...dragProps} className={`${className} ${isDragging ? "opacity-50" : ""}`}>
      {children}
      <span className="flex items-center print:hidden">
        <DragHandle id={moverId(articleId)} label={labels.drag} props={dragButtonProps} />
        <InBrowser before={null}>
          {ways.map(({ way, by, arrow }) => (
            <button
              key={way}
              type="button"
              id={moverId(articleId, way)}
              aria-label={labels[way]}
              className={wayClass}
              onClick={() => move({ articleId, kind, day: daysAfter(day, by) }, moverId(articleId, way))}
            >
              <svg
                aria-hidden="true"
                viewBox="0 0 24 24"
                className="size-4 fill-none stroke-current stroke-2 rtl:-scale-x-100"
              >
                <path d={arrow} />
              </svg>
            </button>
          ))}
        </InBrowser>
      </span>
    </li>
  );
}
