"use client";
import { EditorContent } from "@tiptap/react";
import { BodyHint } from "./body/body-hint.client";
import { Notices } from "./notices.client";
import { SlugField } from "./slug-field.client";
import { StoryHead } from "./story-head.client";
import type { Surface } from "./use-surface.client";

/** The story itself, from what its editor asked for down to its address. */
export function WritingSheet({ surface }: { surface: Surface }) {
  const { editor } = surface.draft;
  return (
    <div className="writing-sheet">
      {surface.story.standing}
      <Notices surface={surface} />
      <StoryHead surface={surface} />
      <div className="relative mt-2">
        {editor && <BodyHint editor={editor} edition={surface.edition} />}
        <EditorContent editor={editor} />
      </div>
      <SlugField surface={surface} />
    </div>
  );
}
