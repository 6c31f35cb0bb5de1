"use client";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

type Props = {
  title: string;
  isWide?: boolean;
  /** Missing where a choice has to be made. */
  onClose?: (() => void) | undefined;
  children: ReactNode;
};

/** A question over the writing surface, open as long as it is drawn. */
export function Overlay({ title, isWide = false, onClose, children }: Props) {
  return (
    <ModalOverlay
      isOpen
      isDismissable={onClose !== undefined}
      isKeyboardDismissDisabled={onClose === undefined}
      onOpenChange={(isOpen) => !isOpen && onClose?.()}
      className="fixed inset-0 z-50 flex items-center justify-center overflow-y-auto bg-veil p-3 sm:p-6"
    >
      <Modal
        className={`max-h-full w-full overflow-y-auto border border-line bg-sheet p-5 shadow-raised sm:p-6 ${isWide ? "max-w-page" : "max-w-form"}`}
      >
        <Dialog className="flex flex-col gap-4 outline-none">
          <Heading slot="title" className="text-heading font-bold">
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
