"use client";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DropZone } from "react-aria-components";
import { Button } from "@/components/ui/button";
import type { PlacedPicture } from "@/newsroom/body/rules";
import { PictureFiles } from "./picture-files.client";
import { PlacedImage } from "./picture-view.client";
import { PictureWords } from "./picture-words.client";
import type { useUploads } from "./use-uploads.client";

type Props = {
  picture: PlacedPicture | null;
  uploads: ReturnType<typeof useUploads>;
  isEditable: boolean;
  onWrite: (picture: PlacedPicture | null) => void;
};

/** The picture above the body, with its words. */
export function LeadPicture({ picture, uploads, isEditable, onWrite }: Props) {
  const t = useTranslations("editor");
  const [progress, setProgress] = useState<number | null>(null);

  async function send(file: File | undefined) {
    if (!file) return;
    setProgress(0);
    const uploaded = await uploads.send(file, setProgress);
    setProgress(null);
    if (uploaded) onWrite(uploaded);
  }

  if (picture)
    return (
      <figure id="field-leadPicture" tabIndex={-1} className="placed-picture">
        <PlacedImage picture={picture} />
        <PictureWords
          picture={picture}
          isEditable={isEditable}
          onWrite={(words) => onWrite({ ...picture, ...words })}
        />
        {isEditable && (
          <Button className="self-start" variant="plain" onClick={() => onWrite(null)}>
            {t("picture.remove")}
          </Button>
        )}
      </figure>
    );
  if (!isEditable) return null;
  return (
    <DropZone
      className="lead-drop"
      onDrop={async ({ items }) => {
        const file = items.find((item) => item.kind === "file");
        if (file) void send(await file.getFile());
      }}
    >
      {progress === null ? (
        <ChooseFile label={t("fields.leadPictureAdd")} onFile={(file) => void send(file)} />
      ) : (
        <progress max={1} value={progress} aria-label={t("fields.leadPicture")} />
      )}
    </DropZone>
  );
}

function ChooseFile({ label, onFile }: { label: string; onFile: (file: File | undefined) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <PictureFiles label={label} input={input} onFiles={([file]) => onFile(file)} />
      <Button id="field-leadPicture" variant="plain" onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
