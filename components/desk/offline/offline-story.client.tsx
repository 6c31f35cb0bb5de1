"use client";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { looseContent } from "@/components/desk/editor/saving/loose-content";
import type { Choice, Choices, OpenedStory } from "@/components/desk/editor/story";
import type { FormAction } from "@/components/ui/form-state";
import { shortPath } from "@/newsroom/address/rules";
import { emptyContent } from "@/newsroom/content/words";
import type { Edition } from "@/newsroom/edition/rules";
import { begunId, begunName } from "./begun-here";
import type { DevicePerson } from "./device";
import type { StoryHere } from "./stories-here";

const StoryEditor = dynamic(() =>
  import("@/components/desk/editor/editor.client").then((file) => file.StoryEditor),
);

type Props = {
  story: StoryHere;
  edition: Edition;
  person: DevicePerson;
  choices: Choices | undefined;
  genres: Choice[];
};

/** The writing surface with what this device has: it keeps as always, and sends as soon as the newsroom answers. */
export function OfflineStory({ story, edition, person, choices, genres }: Props) {
  const t = useTranslations("desk.offline");
  const unreachable: FormAction<void> = async (state) => ({ ...state, ok: false, message: t("needsServer") });
  return (
    <StoryEditor
      story={openedFrom(story, edition)}
      choices={choices ?? { genres, sections: [], topics: [], bylines: [] }}
      pictures={story.opened?.pictures ?? []}
      setRights={unreachable}
      person={person}
      submit={unreachable}
      takesFound
    />
  );
}

function openedFrom({ articleId, opened, kept }: StoryHere, edition: Edition): OpenedStory {
  const begunAs = begunName(articleId);
  if (begunAs !== undefined) return begunStory(begunAs, edition);
  const isBaseKnown = opened !== undefined || Boolean(kept?.base);
  const content = opened?.content ?? (kept?.base ? looseContent(kept.base, edition.direction) : emptyContent);
  return {
    id: articleId,
    edition,
    // Of a version that is not known nothing is taken for what the server had.
    version: opened?.version ?? (isBaseKnown && kept ? kept.basedOn : 0),
    savedAt: opened?.savedAt ?? kept?.keptAt ?? new Date(0),
    content,
    isEditable: opened?.isEditable ?? true,
    now: null,
    // Nothing is submitted here.
    strictness: {},
    unnamed: [],
    passed: [],
    isSubmittable: false,
    isPublishable: false,
    standing: null,
    changesRequested: null,
    address: window.location.origin + shortPath({ edition: edition.key, id: articleId }),
  };
}

/** A story of which nothing is known but its name: the newsroom makes it with its first words, as the first version. */
function begunStory(begunAs: string, edition: Edition): OpenedStory {
  return {
    id: begunId(begunAs),
    edition,
    version: 1,
    savedAt: new Date(),
    content: emptyContent,
    isEditable: true,
    now: null,
    strictness: {},
    unnamed: [],
    passed: [],
    isSubmittable: false,
    isPublishable: false,
    standing: null,
    changesRequested: null,
    address: window.location.origin + shortPath({ edition: edition.key, id: "" }),
    begunAs,
  };
}
