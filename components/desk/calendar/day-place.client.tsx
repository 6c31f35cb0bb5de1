"use client";
import { type ReactNode, useRef } from "react";
import { Button, useDrop } from "react-aria-components";
import { useDays } from "./day-board.client";
import { moverId } from "./mover-id";

type Props = {
  day: string;
  /** How one hears of the day who drags by keyboard. */
  label: string;
  className: string;
  children: ReactNode;
};

/** A day that takes what is planned or promised for another one. */
export function DayPlace({ day, label, className, children }: Props) {
  const { dragged, move } = useDays();
  const slot = useRef<HTMLButtonElement>(null);
  const isWanted = dragged !== null && dragged.day !== day;
  const { dropProps, dropButtonProps, isDropTarget } = useDrop({
    ref: slot,
    hasDropButton: true,
    isDisabled: !isWanted,
    onDrop: () => {
      if (isWanted) move({ ...dragged, day }, moverId(dragged.articleId));
    },
  });
  return (
    <li {...dropProps} className={`${className} ${isDropTarget ? "outline-2 outline-accent" : ""}`}>
      {children}
      {isWanted ? (
        <Button {...dropButtonProps} ref={slot} excludeFromTabOrder aria-label={label} className="sr-only" />
      ) : null}
    </li>
  );
}
