"use client";
import { useEffect, useEffectEvent, useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { begunName } from "./begun-here";
import { noteChoices, noteStory, untilKnown } from "./device";

/** What browsers give up when a machine runs out of room is not what somebody writes, where they grant that. */
async function askToPersist(): Promise<void> {
  if (!(await navigator.storage?.persisted())) await navigator.storage?.persist();
}

/** Has this device remember the story as the server has it, for when it is opened without the server. */
export function RememberStory({ surface, pictures }: { surface: Surface; pictures: DeskPicture[] }) {
  const { edition, person, choices, mayWrite } = surface;
  const { draft } = surface;
  const { status, version, savedAt, base } = draft.saving.state;
  const [openedAt] = useState(() => new Date());
  const remember = useEffectEvent(async () => {
    // Of version 0 nothing is known: its words are this device's alone.
    if (status !== "saved" || !base || version < 1) return;
    if (begunName(draft.saving.articleId()) !== undefined) return;
    // The shell comes later than whoever opens a story and leaves: what it will show is here before.
    await untilKnown();
    const of = { person: person.id, edition: edition.key };
    await noteStory({
      ...of,
      articleId: draft.saving.articleId(),
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
  const isWritten = draft.saving.keeping !== "nothing";
  // Asked of whoever writes, who knows why: some browsers pass the question on to her.
  useEffect(() => {
    if (isWritten) askToPersist().catch(() => {});
  }, [isWritten]);
  const begun = draft.saving.begun?.id;
  // Whoever loads the page anew comes to the story, and not to another one that begins.
  useEffect(() => {
    if (begun !== undefined) window.history.replaceState(null, "", `${deskStoryPath(begun)}/edit`);
  }, [begun]);
  return null;
}
