"use client";
import { type ReactNode, type RefObject, useRef, useState } from "react";
import { Button, useDrop } from "react-aria-components";
import type { Dragged } from "@/newsroom/front/dropping";
import { useBoard } from "./board.client";

type Kind = Dragged["kind"];
type Wanted<K extends Kind> = {
  kind: K;
  /** How one hears of the place who drags by keyboard. */
  label: string;
  place: RefObject<HTMLElement | null>;
  /** `isAfter`: a pointer let it go in the lower half. */
  take: (dragged: Extract<Dragged, { kind: K }>, isAfter: boolean) => void;
};

/** A place that takes what is dragged: what its element needs, and the line that shows where it would go. */
export function useDropPlace<K extends Kind>({ kind, label, place, take }: Wanted<K>) {
  const { dragged } = useBoard();
  const slot = useRef<HTMLButtonElement>(null);
  const [isAfter, setAfter] = useState(false);
  const isWanted = dragged?.kind === kind;
  const { dropProps, dropButtonProps, isDropTarget } = useDrop({
    ref: slot,
    hasDropButton: true,
    isDisabled: !isWanted,
    onDropEnter: () => setAfter(false),
    onDropMove: ({ y }) => setAfter(y > (place.current?.offsetHeight ?? 0) / 2),
    onDrop: () => {
      if (isWanted) take(dragged as Extract<Dragged, { kind: K }>, isAfter);
    },
  });
  const line: ReactNode = isWanted ? (
    <>
      <Button {...dropButtonProps} ref={slot} excludeFromTabOrder aria-label={label} className="sr-only" />
      {isDropTarget ? (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute inset-x-0 z-10 h-1 bg-accent ${isAfter ? "-bottom-0.5" : "-top-0.5"}`}
        />
      ) : null}
    </>
  ) : null;
  return { dropProps, line };
}
