"use client";
import { EditorContent } from "@tiptap/react";
import { BodyHint } from "./body/body-hint.client";
import { Notices } from "./notices.client";
import { SlugField } from "./slug-field.client";
import type { Choices, OpenedStory } from "./story";
import { StoryHead } from "./story-head.client";
import type { Surface } from "./use-surface.client";

type Props = { story: OpenedStory; choices: Choices; surface: Surface };

/** The story itself, from what its editor asked for down to its address. */
export function WritingSheet({ story, choices, surface: { draft, uploads } }: Props) {
  const { editor, fields, write } = draft;
  return (
    <div className="writing-sheet">
      <Notices
        changesRequested={story.changesRequested}
        failures={uploads.failures}
        onDismiss={uploads.dismiss}
      />
      <StoryHead
        story={story}
        choices={choices}
        fields={fields}
        uploads={uploads}
        onWrite={write}
        onBody={() => {
          // At once, not with the next frame as the command alone would: the next key is already on its way.
          editor?.view.focus();
          editor?.commands.focus("start");
        }}
      />
      <div className="writing-body">
        {editor && <BodyHint editor={editor} edition={story.edition} />}
        <EditorContent editor={editor} />
      </div>
      <SlugField
        slug={fields.slug}
        headline={fields.headline}
        address={story.address}
        isDisabled={!story.isEditable}
        onWrite={(slug) => write({ slug })}
      />
    </div>
  );
}
