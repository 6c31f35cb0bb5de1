"use client";
import { useTranslations } from "next-intl";
import { Dialog, Heading, Modal, ModalOverlay, Button as PressButton } from "react-aria-components";
import { buttonClass } from "@/components/ui/button";
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
  return (
    <ModalOverlay
      isDismissable
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      className="fixed inset-0 z-50 flex justify-center overflow-y-auto bg-veil p-4"
    >
      <Modal className="my-auto w-full max-w-wide border border-line bg-sheet p-6 shadow-raised">
        <Dialog className="flex flex-col gap-6 outline-none">
          <header className="flex items-center justify-between gap-4">
            <Heading slot="title" className="text-heading font-bold">
              {t("title")}
            </Heading>
            <PressButton slot="close" className={buttonClass("plain")}>
              {t("close")}
            </PressButton>
          </header>
          <PictureUpload onReady={choose} />
          <LibraryChoice onChoose={choose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
