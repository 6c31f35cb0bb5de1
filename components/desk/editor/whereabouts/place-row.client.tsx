"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useId, useState } from "react";
import { DeskTime } from "@/components/desk/desk-time.client";
import { ChangedPlaces } from "@/components/desk/editor/saving/merged-changes.client";
import type { Choices } from "@/components/desk/editor/story";
import { AfterDot } from "@/components/ui/after-dot";
import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { StoryChange } from "@/newsroom/content/merging";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { differenceTo } from "./difference";
import type { Place } from "./places";

type Props = {
  place: Place;
  label: string;
  choices: Choices;
  edition: Edition;
  /** What the place's words are compared with; null for those words themselves. */
  standing: (() => Promise<ArticleContent>) | null;
  /** What is said where both are the same. */
  same: string;
  /** What one may do with it besides, by ways that are described by the element of this id. */
  wayOf: ((describedBy: string) => ReactNode) | null;
};

/** A place that has the story's words: since when, by whom, how much, and what of it differs from what stands. */
export function PlaceRow({ place, label, choices, edition, standing, same, wayOf }: Props) {
  const t = useTranslations("editor.whereabouts");
  const count = useTranslations("editor.count");
  const [changes, setChanges] = useState<StoryChange[] | "failed" | null>(null);
  const by = place.where === "device" ? null : place.by;
  const name = useId();
  async function compare(readStanding: () => Promise<ArticleContent>) {
    const [now, then] = await Promise.all([readStanding(), place.read()]);
    setChanges(differenceTo(edition, now, then));
  }
  return (
    <li className="flex flex-col gap-1 border-b border-line py-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p>
          <span id={name} className="font-bold">
            {label}
          </span>{" "}
          <span className="text-small text-muted">
            <DeskTime at={place.at} />
            {by !== null && (
              <AfterDot>
                <Words of={by} />
              </AfterDot>
            )}
            <AfterDot>{count("words", { count: place.words })}</AfterDot>
            <AfterDot>{t("letters", { count: place.letters })}</AfterDot>
          </span>
        </p>
        <div className="flex flex-wrap gap-2">
          {standing && (
            <Button
              variant="plain"
              aria-describedby={name}
              aria-expanded={changes !== null}
              onClick={() =>
                changes === null ? compare(standing).catch(() => setChanges("failed")) : setChanges(null)
              }
            >
              {t("compare")}
            </Button>
          )}
          {wayOf?.(name)}
        </div>
      </div>
      {/* How many there are is said; what they are is read. */}
      <p role="status" className={changes === "failed" ? "text-alert" : "text-small text-muted"}>
        {changes === "failed" && t("notRead")}
        {Array.isArray(changes) &&
          (changes.length === 0 ? same : t("differences", { count: changes.length }))}
      </p>
      {Array.isArray(changes) && changes.length > 0 && (
        <div className="max-h-80 overflow-y-auto border-s-4 border-line ps-4">
          <p className="text-small text-muted">{t("compareNote")}</p>
          <ChangedPlaces changes={changes} choices={choices} edition={edition} />
        </div>
      )}
    </li>
  );
}
