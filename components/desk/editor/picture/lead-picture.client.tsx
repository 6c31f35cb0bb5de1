"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { Button } from "@/components/ui/button";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { PlacedImage } from "./picture-block.client";
import { PictureWords } from "./picture-words.client";
import type { UploadMark } from "./upload-mark";

/** The picture above the body, with its words. */
export function LeadPicture({ surface }: { surface: Surface }) {
  const t = useTranslations("editor");
  const { story, uploads, draft, open } = surface;
  const picture = draft.fields.leadPicture;
  const write = (leadPicture: PlacedPicture | null) => draft.write({ leadPicture });
  const [isOver, setOver] = useState(false);
  const [mark, setMark] = useState<UploadMark | null>(null);

  async function send(file: File) {
    const sent = uploads.markOf(file);
    setMark(sent);
    const uploaded = await uploads.send(file, sent);
    sent.end();
    setMark(null);
    if (uploaded) write(uploaded);
  }

  if (mark) return <div ref={(box) => box?.replaceChildren(mark.element)} />;
  if (picture)
    return (
      <figure id="field-leadPicture" tabIndex={-1} className="placed-picture">
        <PlacedImage picture={picture} />
        <PictureWords
          picture={picture}
          isEditable={story.isEditable}
          onWrite={(words) => write({ ...picture, ...words })}
        />
        {story.isEditable && (
          <div className="flex gap-2">
            <Button variant="plain" onClick={() => open("leadPicture")}>
              {t("picture.replace")}
            </Button>
            <Button variant="plain" onClick={() => write(null)}>
              {t("picture.remove")}
            </Button>
          </div>
        )}
      </figure>
    );
  if (!story.isEditable) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place to drop on is no set of fields
    <div
      role="group"
      aria-label={t("fields.leadPictureDrop")}
      className="mt-2 flex min-h-18 items-center justify-center border border-dashed border-control data-drop-target:border-accent data-drop-target:bg-wash"
      data-drop-target={isOver ? "" : undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) void send(file);
      }}
    >
      <Button id="field-leadPicture" variant="plain" onClick={() => open("leadPicture")}>
        {t("fields.leadPictureAdd")}
      </Button>
    </div>
  );
}
