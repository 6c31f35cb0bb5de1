"use client";
import { useState, useSyncExternalStore } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { useShortcuts } from "./body/use-shortcuts.client";
import { useStoryUploads } from "./picture/use-story-uploads.client";
import { keepRevision } from "./saving/transport";
import { useMerging } from "./saving/use-merging.client";
import type { Choices, OpenedStory, ShownHistory } from "./story";
import { useDraft } from "./use-draft.client";
import { useOpened } from "./use-opened.client";
import { useSubmission } from "./use-submission.client";

/** What a writing surface is opened with. */
export type Opening = {
  story: OpenedStory;
  choices: Choices;
  person: { id: string; email: string };
  submit: FormAction<void>;
  /** Whether what this device kept last is what one came for: it is taken up without a question. */
  takesFound?: boolean;
  /** Words that its editors asked for, and how who may says so; without the server neither is known. */
  length?: { commissioned: number | null; set: FormAction<void> | null };
  /** Draws the history of its words; only the server has it. */
  showHistory?: FormAction<ShownHistory>;
};

/** Everything that happens on the surface of one story; its parts draw it. */
export function useSurface({ story: given, choices, person, submit, takesFound = false, ...rest }: Opening) {
  const { length, showHistory } = rest;
  const { edition } = given;
  const layers = useOpened();
  const { open } = layers;
  /** Number of the revision that was just kept. */
  const [kept, setKept] = useState<number | null>(null);
  const uploads = useStoryUploads();
  const draft = useDraft(given, edition, person.id, uploads);
  // While another holds the text, the surface is for reading.
  const { isEditable } = draft;
  const story = { ...given, isEditable, isSubmittable: given.isSubmittable && isEditable };
  const { saving } = draft;
  const merging = useMerging(draft, edition);
  const submission = useSubmission(story, submit, saving, draft.read);

  async function submitNow() {
    await submission.submit();
    if (saving.hasSessionEnded()) open("signIn");
  }
  async function keep() {
    setKept(null);
    await withSaved(async (version) => setKept(await keepRevision(saving.articleId(), version)));
  }
  /** What it asks and will do stands on the story's page, about the words as they were saved. */
  const publish = () => withSaved(() => window.location.assign(`/desk/stories/${story.id}?open=publish`));
  async function withSaved(go: (version: number) => unknown) {
    const version = await saving.flush();
    if (version !== null) await go(version);
    else if (saving.hasSessionEnded()) open("signIn");
  }
  const isListening = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const surface = {
    story,
    /** Whether one may write in it at all, whoever holds the text now. */
    mayWrite: given.isEditable,
    edition,
    choices,
    person,
    takesFound,
    length: length ?? { commissioned: null, set: null },
    showHistory,
    ...layers,
    uploads,
    draft,
    merging,
    submission,
    isListening,
  };
  useShortcuts({ ...surface, keep, submitNow, publish });
  return { ...surface, kept, keep, submitNow, publish };
}

export type Surface = ReturnType<typeof useSurface>;
