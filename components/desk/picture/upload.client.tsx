"use client";
import { useTranslations } from "next-intl";
import { DropZone, FileTrigger, Button as PressButton, Text } from "react-aria-components";
import { buttonClass } from "@/components/ui/button";
import { InBrowser } from "@/components/ui/in-browser.client";
import { type DeskPicture, pictureLimits } from "@/newsroom/picture/rules";
import { UploadLine } from "./upload-line.client";
import { useUploads } from "./use-uploads.client";

const acceptedTypes = ["image/jpeg", "image/png", "image/webp", "image/avif"];

type Props = {
  /** `isKnown`: the library had this very file, with what is said of it. */
  onReady: (picture: DeskPicture, isKnown: boolean) => void;
  /** Several at once, of which each finished one links to its page, where it is described. */
  isMultiple?: boolean;
};

/** Takes pictures by file dialog, drop or paste, and says of each how far it is. */
export function PictureUpload({ onReady, isMultiple = false }: Props) {
  const t = useTranslations("pictures.upload");
  // Of one that is wanted here, and of another that is there already, somebody has to choose.
  const { uploads, add, retry, cancel } = useUploads((picture, { alike, isKnown }) => {
    if (isMultiple || alike.length === 0) onReady(picture, isKnown);
  });
  return (
    <div>
      <InBrowser before={<div className="min-h-28" />}>
        <DropZone
          aria-label={t("dropArea")}
          getDropOperation={() => "copy"}
          onDrop={async ({ items }) => {
            const dropped = items.flatMap((item) => (item.kind === "file" ? [item.getFile()] : []));
            add((await Promise.all(dropped)).slice(0, isMultiple ? undefined : 1));
          }}
          className="flex flex-wrap items-center gap-x-4 gap-y-2 border-2 border-dashed border-line p-4 data-drop-target:border-accent data-drop-target:bg-accent/10 data-focus-visible:border-accent"
        >
          {({ isDropTarget }) => (
            <>
              <FileTrigger
                allowsMultiple={isMultiple}
                acceptedFileTypes={acceptedTypes}
                onSelect={(files) => add([...(files ?? [])])}
              >
                <PressButton className={buttonClass("primary")}>
                  {t(isMultiple ? "choose" : "chooseOne")}
                </PressButton>
              </FileTrigger>
              <FileTrigger
                acceptedFileTypes={acceptedTypes}
                defaultCamera="environment"
                onSelect={(files) => add([...(files ?? [])])}
              >
                <PressButton className={buttonClass("quiet", "pointer-fine:hidden")}>
                  {t("camera")}
                </PressButton>
              </FileTrigger>
              <Text slot="label">{isDropTarget ? t("dropNow") : t("drop")}</Text>
              <p className="basis-full text-caption text-muted">{t("rules", pictureLimits)}</p>
            </>
          )}
        </DropZone>
      </InBrowser>
      {uploads.length > 0 && (
        <ul aria-label={t("list")} className="mt-4">
          {uploads.map((upload) => (
            <UploadLine
              key={upload.key}
              upload={upload}
              hasLink={isMultiple}
              onChoose={isMultiple ? undefined : (picture) => onReady(picture, true)}
              onCancel={() => cancel(upload.key)}
              onRetry={() => retry(upload)}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
