"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DropZone } from "react-aria-components";
import { PicturePicker } from "@/components/desk/picture/picker.client";
import { Button } from "@/components/ui/button";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { PlacedImage } from "./picture-view.client";
import { PictureWords } from "./picture-words.client";
import { useKnownPictures } from "./pictures.client";
import type { UploadMark } from "./upload-mark";
import { placePicture, type useUploads } from "./use-uploads.client";

type Props = {
  picture: PlacedPicture | null;
  uploads: ReturnType<typeof useUploads>;
  isEditable: boolean;
  onWrite: (picture: PlacedPicture | null) => void;
};

/** The picture above the body, with its words. */
export function LeadPicture({ picture, uploads, isEditable, onWrite }: Props) {
  const t = useTranslations("editor");
  const { learn } = useKnownPictures();
  const figure = useRef<HTMLElement>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [mark, setMark] = useState<UploadMark | null>(null);

  async function send(file: File) {
    const sent = uploads.markOf(file);
    setMark(sent);
    const uploaded = await uploads.send(file, sent.show);
    sent.end();
    setMark(null);
    if (uploaded) onWrite(uploaded);
  }

  if (!picture && !isEditable) return null;
  return (
    <>
      {mark ? (
        <div ref={(box) => box?.replaceChildren(mark.element)} />
      ) : picture ? (
        <figure ref={figure} id="field-leadPicture" tabIndex={-1} className="placed-picture">
          <PlacedImage picture={picture} />
          <PictureWords
            picture={picture}
            isEditable={isEditable}
            onWrite={(words) => onWrite({ ...picture, ...words })}
          />
          {isEditable && (
            <div className="flex gap-2">
              <Button variant="plain" onClick={() => setChoosing(true)}>
                {t("picture.replace")}
              </Button>
              <Button variant="plain" onClick={() => onWrite(null)}>
                {t("picture.remove")}
              </Button>
            </div>
          )}
        </figure>
      ) : (
        <DropZone
          className="lead-drop"
          onDrop={async ({ items }) => {
            const file = items.find((item) => item.kind === "file");
            if (file) void send(await file.getFile());
          }}
        >
          <Button id="field-leadPicture" variant="plain" onClick={() => setChoosing(true)}>
            {t("fields.leadPictureAdd")}
          </Button>
        </DropZone>
      )}
      <PicturePicker
        isOpen={isChoosing}
        onOpenChange={setChoosing}
        onChoose={(chosen) => {
          learn(chosen);
          onWrite(placePicture(chosen));
          // The button that opened the dialog has gone: on to the words that the picture needs.
          requestAnimationFrame(() => figure.current?.querySelector("input")?.focus());
        }}
      />
    </>
  );
}
