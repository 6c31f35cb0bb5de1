"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type BlurredPart, movedPart } from "@/newsroom/picture/blur";

type Props = {
  parts: BlurredPart[];
  /** So many of the first stay as they are. */
  fixed: number;
  onChange: (index: number, part: BlurredPart | null) => void;
  /** The last part that can be moved is about to go, and what has the focus with it. */
  onLastGone: () => void;
};

const percent = (share: number) => Math.round(share * 100);
/** How far a key moves a part, or makes it larger, as a share of a side. */
const stride = 0.01;
const ways: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-stride, 0],
  ArrowRight: [stride, 0],
  ArrowUp: [0, -stride],
  ArrowDown: [0, stride],
};

const placeOf = ({ x, y, width, height }: BlurredPart) => ({
  x: percent(x),
  y: percent(y),
  width: percent(width),
  height: percent(height),
});

/** The parts by number and place: arrows move the one in focus, with Shift they resize it, Delete takes it away. */
export function BlurList({ parts, fixed, onChange, onLastGone }: Props) {
  const t = useTranslations("pictures.blur");
  const hint = useId();
  const list = useRef<HTMLUListElement>(null);
  const [said, say] = useState("");
  function remove(index: number) {
    // Those behind it move up, and have its buttons then; behind the last there is none.
    if (index === parts.length - 1) {
      if (index > fixed) list.current?.querySelector<HTMLElement>(`[data-part="${index - 1}"]`)?.focus();
      else onLastGone();
    }
    onChange(index, null);
    say(t("removed", { number: index + 1 }));
  }
  function press(event: KeyboardEvent, index: number, part: BlurredPart) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return remove(index);
    }
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const [x, y] = way;
    const moved = movedPart(part, event.shiftKey ? { width: x, height: y } : { x, y });
    onChange(index, moved);
    say(t("place", placeOf(moved)));
  }
  return (
    <>
      <p id={hint} className="text-caption text-muted">
        {t(parts.length === 0 ? "none" : "keys")}
      </p>
      <p role="status" className="sr-only">
        {said}
      </p>
      <ul ref={list} className="flex flex-col gap-1">
        {parts.map((part, index) => {
          const number = index + 1;
          const name = `${t("part", { number, shape: t(`shapes.${part.shape}`) })} ${t("place", placeOf(part))}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
            <li key={index} className="flex flex-wrap items-center gap-2">
              {index < fixed ? (
                <span>
                  {name} {t("hidden")}
                </span>
              ) : (
                <>
                  {/* Within it a program that reads pages aloud leaves the arrows to the part. */}
                  <span role="application" aria-label={t("movable", { number })}>
                    <Button
                      variant="plain"
                      data-part={index}
                      aria-describedby={hint}
                      onKeyDown={(event) => press(event, index, part)}
                    >
                      {name}
                    </Button>
                  </span>
                  <Button variant="plain" onClick={() => remove(index)}>
                    {t("remove", { number })}
                  </Button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
