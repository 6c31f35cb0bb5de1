"use client";
import {
  NodeViewContent,
  NodeViewWrapper,
  type ReactNodeViewProps,
  ReactNodeViewRenderer,
} from "@tiptap/react";
import { useTranslations } from "next-intl";
import { GalleryNode, PictureNode } from "@/components/desk/editor/body/schema";
import { useAddTo, useMayWrite } from "@/components/desk/editor/holding/may-write.client";
import { icons } from "@/components/desk/editor/icons";
import { InBrowser } from "@/components/ui/in-browser.client";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { useKnownPictures } from "./known-pictures.client";
import { PictureWords } from "./picture-words.client";

/** A picture in the body, its words edited in place. */
function PictureView({ node, selected, updateAttributes, editor, getPos }: ReactNodeViewProps) {
  const mayWrite = useMayWrite();
  const t = useTranslations("editor.picture");
  // What the schema of the document gives; `bodyFrom` judges it.
  const picture = node.attrs as PlacedPicture;
  return (
    <NodeViewWrapper as="figure" className="placed-picture" data-selected={selected ? "" : undefined}>
      <div data-drag-handle="">
        <PlacedImage picture={picture} />
      </div>
      <PictureWords picture={picture} isEditable={mayWrite} onWrite={updateAttributes} />
      {mayWrite && (
        <button
          type="button"
          className="absolute end-2 top-2 grid size-10 cursor-pointer place-items-center rounded-control bg-paper"
          aria-label={t("remove")}
          onClick={() => {
            const at = getPos();
            // With the last of a gallery goes the gallery.
            if (at !== undefined) editor.view.dispatch(editor.state.tr.deleteRange(at, at + node.nodeSize));
          }}
        >
          {icons.remove}
        </button>
      )}
    </NodeViewWrapper>
  );
}

/** The picture itself, or the word that it is still being made; either keeps the place that the picture takes. */
export function PlacedImage({ picture }: { picture: PlacedPicture }) {
  const t = useTranslations("editor.picture");
  const drawn = useKnownPictures().drawnOf(picture.pictureId);
  if (!drawn?.src)
    return (
      <InBrowser before={<p className="picture-processing">{t("processing")}</p>}>
        <p
          className="picture-processing"
          style={drawn ? { aspectRatio: `${drawn.width} / ${drawn.height}` } : undefined}
        >
          {t("processing")}
        </p>
      </InBrowser>
    );
  const { src, width, height } = drawn;
  return (
    // biome-ignore lint/performance/noImgElement: renditions are made by the newsroom, not by Next
    <img src={src} width={width} height={height} alt={picture.alternative || t("label")} draggable={false} />
  );
}

/** The picture block with its fields. */
export const EditablePicture = PictureNode.extend({
  addNodeView: () => ReactNodeViewRenderer(PictureView),
});

/** Pictures that are looked at together, and the way to one more. */
function GalleryView({ getPos }: ReactNodeViewProps) {
  const addTo = useAddTo();
  const mayWrite = useMayWrite();
  const t = useTranslations("editor.picture");
  return (
    <NodeViewWrapper className="gallery-block">
      <NodeViewContent />
      {mayWrite && (
        <button type="button" contentEditable={false} onClick={() => addTo(getPos())}>
          {t("addToGallery")}
        </button>
      )}
    </NodeViewWrapper>
  );
}

/** The gallery with the way to one more. */
export const EditableGallery = GalleryNode.extend({
  addNodeView: () => ReactNodeViewRenderer(GalleryView),
});
