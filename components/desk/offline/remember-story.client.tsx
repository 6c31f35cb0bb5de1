"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { noteChoices, noteStory } from "./device";
import { untilKept } from "./keeping";

/** Has this device remember the story as the server has it, for when it is opened without the server. */
export function RememberStory({ surface, pictures }: { surface: Surface; pictures: DeskPicture[] }) {
  const { story, edition, person, choices, mayWrite } = surface;
  const { status, version, savedAt, base } = surface.draft.saving.state;
  const [openedAt] = useState(() => new Date());
  const remember = useEffectEvent(async () => {
    // Of version 0 nothing is known: its words are this device's alone.
    if (status !== "saved" || !base || version < 1 || !(await untilKept())) return;
    const of = { person: person.id, edition: edition.key };
    await noteStory({
      ...of,
      articleId: story.id,
      version,
      savedAt,
      content: base,
      isEditable: mayWrite,
      openedAt,
      pictures,
    });
    await noteChoices({ ...of, choices });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each saved version is remembered once
  useEffect(() => {
    remember().catch(() => {});
  }, [status, version]);
  return null;
}
