"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Place } from "./places";

const Whereabouts = dynamic(() => import("./whereabouts.client").then((file) => file.Whereabouts));

type Props = { articleId: string; person: string; edition: Edition; mayEdit: boolean };

const noChoices = { genres: [], sections: [], topics: [], bylines: [] };

/** The same beside the story: whoever wants words back is led to where they are put in. */
export function StoryWhereabouts({ articleId, person, edition, mayEdit }: Props) {
  const t = useTranslations("editor.whereabouts");
  const [isOpen, setOpen] = useState(false);
  const path = deskStoryPath(articleId);
  const wayOf = (place: Place, describedBy: string) => {
    if (!mayEdit || place.where === "server") return null;
    const isRevision = place.where === "revision";
    return (
      <ButtonLink
        aria-describedby={describedBy}
        href={isRevision ? `${path}/revisions/${place.number}` : `${path}/edit`}
      >
        {t(isRevision ? "restore" : "restoreInEditor")}
      </ButtonLink>
    );
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      {isOpen && (
        <Whereabouts
          articleId={articleId}
          person={person}
          edition={edition}
          choices={noChoices}
          tab={null}
          wayOf={wayOf}
          said={null}
          turn={0}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
