"use client";
import { useTranslations } from "next-intl";
import { randomUuid } from "@/components/desk/editor/notes/random-uuid";
import { Button } from "@/components/ui/button";
import { type Edition, editionLabel } from "@/newsroom/edition/rules";
import { begunPath } from "./begun-here";

/** Begins a story on this device, in one of the editions; the newsroom gives it its id when it hears of it. */
export function BeginStory({ editions }: { editions: Edition[] }) {
  const t = useTranslations("desk.offline");
  return (
    <div className="flex flex-wrap gap-2">
      {editions.map((edition, index) => (
        <Button
          key={edition.key}
          variant={index === 0 ? "primary" : "quiet"}
          onClick={() => window.location.assign(begunPath(randomUuid(), edition.key))}
        >
          {editionLabel(t(`newIn.${edition.language}`), edition)}
        </Button>
      ))}
    </div>
  );
}
