"use client";
import type { Editor } from "@tiptap/core";
import { useEditorState } from "@tiptap/react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { goToPlace } from "@/components/desk/editor/body/go-to-place";
import { countWordsOf } from "@/components/desk/editor/body/word-count.client";
import { useKnownPictures } from "@/components/desk/editor/picture/known-pictures.client";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { whyUncleared } from "@/newsroom/picture/rights";
import { DetailsPanel } from "./details-panel.client";
import { detailsOf } from "./story-details";

/** How much of what belongs to a story is there, and beside the words the list of it. */
export function Details({ surface }: { surface: Surface }) {
  const { editor } = surface.draft;
  return editor && <DetailsOf surface={surface} editor={editor} />;
}

function DetailsOf({ surface, editor }: { surface: Surface; editor: Editor }) {
  const t = useTranslations("editor.details");
  const { opened, open, draft, length } = surface;
  const { drawnOf } = useKnownPictures();
  const { words, pictures } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({
      words: countWordsOf(state.doc),
      pictures: state.doc.children.flatMap((block, index) => {
        const placed =
          block.type.name === "picture" ? [block] : block.type.name === "gallery" ? block.children : [];
        // What the schema of the document gives.
        return placed.map(({ attrs }) => ({ index, picture: attrs as PlacedPicture }));
      }),
    }),
  });
  // What a list outside of the surface says that the story lacks leads to its place.
  useEffect(() => goToPlace(editor, decodeURIComponent(location.hash.slice(1)), null), [editor]);
  const { fields } = draft;
  const placed = [...(fields.leadPicture ? [fields.leadPicture] : []), ...pictures.map((one) => one.picture)];
  const uncleared = new Map(
    placed.flatMap(({ pictureId }) => {
      const rights = drawnOf(pictureId)?.rights;
      const why = rights ? whyUncleared(rights) : null;
      return why === null ? [] : [[pictureId, why] as const];
    }),
  );
  const isUnclear = (pictureId: string) => uncleared.has(pictureId);
  const details = detailsOf({ fields, pictures, words, commissioned: length.commissioned, isUnclear });
  const isOpen = opened === "details";
  const done = details.filter(({ isDone }) => isDone).length;
  return (
    <>
      <Button variant="plain" aria-expanded={isOpen} onClick={() => open(isOpen ? null : "details")}>
        {t("open", { done, of: details.length })}
      </Button>
      {isOpen && (
        <DetailsPanel
          surface={surface}
          editor={editor}
          details={details}
          words={words}
          pictures={pictures.length}
          uncleared={uncleared}
        />
      )}
    </>
  );
}
