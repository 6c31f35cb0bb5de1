"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useSentAction } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";

const arrows = { up: "M6 15l6-6 6 6", down: "M6 9l6 6 6-6" } as const;

/** Moves a section one place; the pressed button keeps the focus wherever the row goes, and the new place is said. */
export function OrderButtons({
  action,
  id,
  name,
  isFirst,
  isLast,
}: {
  action: FormAction<void>;
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
}) {
  const t = useTranslations("outlet.sections");
  const [answer, send, isPending] = useSentAction(action);
  const pressed = useRef<HTMLButtonElement>(null);
  // The row may have been taken out of the page and put back elsewhere.
  useEffect(() => {
    if (answer.turn > 0) pressed.current?.focus();
  }, [answer.turn]);
  const button = (direction: "up" | "down", isUseless: boolean) => (
    <button
      type="submit"
      name="direction"
      value={direction}
      aria-disabled={isUseless || isPending}
      aria-label={t(direction === "up" ? "moveUp" : "moveDown", { name })}
      onClick={(event) => {
        pressed.current = event.currentTarget;
        if (isUseless || isPending) event.preventDefault();
      }}
      className={buttonClass("plain", "px-2")}
    >
      <svg aria-hidden="true" viewBox="0 0 24 24" className="size-5 fill-none stroke-current stroke-2">
        <path d={arrows[direction]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  );
  return (
    <form action={send} className="flex">
      <input type="hidden" name="id" value={id} />
      {button("up", isFirst)}
      {button("down", isLast)}
      <span key={answer.turn} role="status" className="sr-only">
        {answer.message}
      </span>
    </form>
  );
}
