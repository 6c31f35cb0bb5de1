"use client";
import { useTranslations } from "next-intl";
import { Button } from "react-aria-components";
import { buttonClass } from "@/components/ui/button";
import { Overlay } from "@/components/ui/overlay.client";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { LibraryChoice } from "./library-choice.client";
import { PictureUpload } from "./upload.client";

type Props = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Hears of the picture that was chosen or uploaded; the dialog closes then. */
  onChoose: (picture: DeskPicture) => void;
};

/** A dialog that answers with one picture: from the library, or uploaded here. */
export function PicturePicker({ isOpen, onOpenChange, onChoose }: Props) {
  const t = useTranslations("pictures.picker");
  const choose = (picture: DeskPicture) => {
    onOpenChange(false);
    onChoose(picture);
  };
  const close = (
    <Button slot="close" className={buttonClass("plain")}>
      {t("close")}
    </Button>
  );
  return (
    <Overlay isOpen={isOpen} onOpenChange={onOpenChange} title={t("title")} action={close} width="max-w-wide">
      <div className="mt-2 flex flex-col gap-6">
        <PictureUpload onReady={choose} />
        <LibraryChoice onChoose={choose} />
      </div>
    </Overlay>
  );
}
