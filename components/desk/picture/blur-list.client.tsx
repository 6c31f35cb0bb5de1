"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { type BlurredPart, movedPart } from "@/newsroom/picture/blur";

type Props = {
  parts: BlurredPart[];
  /** So many of the first stay as they are. */
  fixed: number;
  onChange: (index: number, part: BlurredPart | null) => void;
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

/** The parts by number and place: arrows move the one in focus, with Shift they resize it, Delete takes it away. */
export function BlurList({ parts, fixed, onChange }: Props) {
  const t = useTranslations("pictures.blur");
  const hint = useId();
  if (parts.length === 0) return <p className="text-muted">{t("none")}</p>;
  function press(event: KeyboardEvent, index: number, part: BlurredPart) {
    if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      return onChange(index, null);
    }
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    const [x, y] = way;
    onChange(index, movedPart(part, event.shiftKey ? { width: x, height: y } : { x, y }));
  }
  return (
    <>
      <p id={hint} className="text-caption text-muted">
        {t("keys")}
      </p>
      <ul className="flex flex-col gap-1">
        {parts.map((part, index) => {
          const { shape, x, y, width, height } = part;
          const place = { x: percent(x), y: percent(y), width: percent(width), height: percent(height) };
          const name = `${t("part", { number: index + 1, shape: t(`shapes.${shape}`) })} ${t("place", place)}`;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place in the list
            <li key={index} className="flex flex-wrap items-center gap-2">
              {index < fixed ? (
                <span>
                  {name} {t("hidden")}
                </span>
              ) : (
                <>
                  <Button
                    variant="plain"
                    aria-describedby={hint}
                    onKeyDown={(event) => press(event, index, part)}
                  >
                    {name}
                  </Button>
                  <Button variant="plain" onClick={() => onChange(index, null)}>
                    {t("remove")}
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
