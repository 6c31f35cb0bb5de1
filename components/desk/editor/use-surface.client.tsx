"use client";
import { useState } from "react";
import type { FormAction } from "@/components/ui/form-state";
import { useShortcuts } from "./body/use-shortcuts.client";
import { useUploads } from "./picture/use-uploads.client";
import type { OpenedStory } from "./story";
import { useDraft } from "./use-draft.client";
import { useSubmission } from "./use-submission.client";

/** What lies over the words. */
export type Opened = "help" | "conflict" | "signIn" | "link" | "picture" | null;

/** Everything that happens on the surface of one story; its parts draw it. */
export function useSurface(story: OpenedStory, userId: string, submit: FormAction<void>) {
  const [opened, setOpened] = useState<Opened>(null);
  const uploads = useUploads();
  const draft = useDraft(story, userId, uploads);
  const { saving } = draft;
  const submission = useSubmission(story.id, submit, saving, draft.read);
  const submitNow = async () => {
    await submission.submit();
    if (saving.hasSessionEnded()) setOpened("signIn");
  };
  const { keep, kept } = useShortcuts({
    story,
    draft,
    onLink: () => setOpened("link"),
    onPicture: () => setOpened("picture"),
    onHelp: () => setOpened("help"),
    onSubmit: () => story.isSubmittable && void submitNow(),
    onSessionEnded: () => setOpened("signIn"),
  });
  return { opened, setOpened, uploads, draft, submission, submitNow, keep, kept };
}

export type Surface = ReturnType<typeof useSurface>;
