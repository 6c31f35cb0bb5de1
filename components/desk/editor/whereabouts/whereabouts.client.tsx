"use client";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState } from "react";
import type { Choices } from "@/components/desk/editor/story";
import { Button } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { ArticleContent } from "@/newsroom/content/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { PlaceRow } from "./place-row.client";
import { findPlaces, type Place, type Places } from "./places";

type Props = {
  articleId: string;
  person: string;
  edition: Edition;
  choices: Choices;
  /** The window one writes in, whose words are those that stand. */
  tab: string | null;
  /** What places are compared with; undefined where that is what the server has. */
  standing?: () => Promise<ArticleContent>;
  /** What one may do with the words of a place, by ways that are described by the element of this id. */
  wayOf: (place: Place, describedBy: string) => ReactNode;
  said: ReactNode;
  /** How often words were moved since this was opened: each time they are elsewhere than before. */
  turn: number;
  /** Shows all revisions, where that is no page of its own. */
  onAll?: (() => void) | undefined;
  onClose: () => void;
};

/** Where the words of a story are: on this device, on the server, in its history. */
export function Whereabouts({ articleId, person, edition, choices, tab, standing, wayOf, ...rest }: Props) {
  const { said, turn, onAll, onClose } = rest;
  const t = useTranslations("editor.whereabouts");
  const [places, setPlaces] = useState<Places>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks anew
  useEffect(() => {
    let isWanted = true;
    void findPlaces(articleId, person, edition).then((found) => isWanted && setPlaces(found));
    return () => {
      isWanted = false;
    };
  }, [articleId, person, edition, turn]);
  const row = (place: Place, label: string) => {
    const isWhatStands = standing
      ? place.where === "device" && place.kept.tab === tab
      : place.where === "server";
    const compared = standing ?? places?.server?.read ?? null;
    return (
      <PlaceRow
        key={place.key}
        place={place}
        label={label}
        choices={choices}
        edition={edition}
        standing={isWhatStands ? null : compared}
        same={t(standing ? "same" : "sameAsServer")}
        wayOf={isWhatStands ? null : (describedBy) => wayOf(place, describedBy)}
      />
    );
  };
  const { device, server, revisions } = places ?? {};
  return (
    <Overlay isOpen title={t("title")} width="max-w-wide" onOpenChange={onClose}>
      <div role="status">
        {said}
        {!places && <p className="text-muted">{t("looking")}</p>}
      </div>
      {places && (
        <>
          <Section title={t("device")} none={device === null ? t("deviceSilent") : t("deviceNone")}>
            {device?.map((place) =>
              row(place, t(place.kept.tab === tab ? "here" : place.isWriting ? "elsewhere" : "left")),
            )}
          </Section>
          <Section title={t("server")} none={t("serverSilent")}>
            {server && row(server, t("saved"))}
          </Section>
          <Section title={t("history")} none={revisions === null ? t("serverSilent") : t("historyNone")}>
            {revisions?.newest.map((place) =>
              row(place, place.name ?? t("revision", { number: place.number })),
            )}
          </Section>
          {revisions &&
            revisions.total > 0 &&
            (onAll ? (
              <Button variant="plain" className="self-start" onClick={onAll}>
                {t("all")}
              </Button>
            ) : (
              <a href={`${deskStoryPath(articleId)}/revisions`}>{t("all")}</a>
            ))}
        </>
      )}
      <Button className="self-start" onClick={onClose}>
        {t("close")}
      </Button>
    </Overlay>
  );
}

function Section({ title, none, children }: { title: string; none: string; children: ReactNode }) {
  const isEmpty = !children || (Array.isArray(children) && children.length === 0);
  return (
    <section>
      <h3 className="font-bold">{title}</h3>
      {isEmpty ? <p className="text-muted">{none}</p> : <ul className="border-t border-line">{children}</ul>}
    </section>
  );
}
