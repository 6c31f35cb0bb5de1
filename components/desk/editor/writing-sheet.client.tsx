"use client";
import { EditorContent } from "@tiptap/react";
import { BodyHint } from "./body/body-hint.client";
import { BlockHandle, BlockMenu, SelectionBubble } from "./dialogs.client";
import { AddTo, MayWrite } from "./holding/may-write.client";
import { Notices } from "./notices.client";
import { SlugField } from "./slug-field.client";
import { StoryHead } from "./story-head.client";
import type { Surface } from "./use-surface.client";

/** The story itself, from what its editor asked for down to its address. */
export function WritingSheet({ surface }: { surface: Surface }) {
  const { editor } = surface.draft;
  return (
    // What is typed before the script listens, or while the story is handed over, would be seen and lost.
    <div className="writing-sheet" inert={!surface.isListening || surface.submission.isBusy}>
      {surface.story.standing}
      <Notices surface={surface} />
      <StoryHead surface={surface} />
      <div className="relative mt-2">
        {editor && <BodyHint editor={editor} edition={surface.edition} />}
        {editor && surface.story.isEditable && (
          <>
            <BlockMenu surface={surface} editor={editor} />
            <BlockHandle surface={surface} editor={editor} />
            <SelectionBubble surface={surface} editor={editor} />
          </>
        )}
        <MayWrite value={surface.story.isEditable}>
          <AddTo
            value={(at) => {
              if (editor && at !== undefined) editor.commands.setNodeSelection(at);
              surface.open("gallery");
            }}
          >
            <EditorContent editor={editor} />
          </AddTo>
        </MayWrite>
      </div>
      <SlugField surface={surface} />
    </div>
  );
}
