"use client";
import type { ReactNode } from "react";
import { Dialog, Heading, Modal, ModalOverlay, type ModalOverlayProps } from "react-aria-components";

type Props = Pick<
  ModalOverlayProps,
  "isOpen" | "onOpenChange" | "isDismissable" | "isKeyboardDismissDisabled"
> & {
  title: string;
  width?: "max-w-form" | "max-w-wide" | "max-w-page";
  /** Beside the title. */
  action?: ReactNode;
  children: ReactNode;
};

/** A question over the page; Escape and a click outside close it, unless a choice has to be made. */
export function Overlay({ title, width = "max-w-form", action, children, ...overlay }: Props) {
  return (
    <ModalOverlay
      isDismissable
      {...overlay}
      className="fixed inset-0 z-50 flex overflow-y-auto bg-veil p-3 sm:p-6"
    >
      <Modal className={`m-auto w-full border border-line bg-sheet p-5 shadow-raised sm:p-6 ${width}`}>
        <Dialog className="flex flex-col gap-4 outline-none">
          <header className="flex items-center justify-between gap-4">
            <Heading slot="title" className="text-heading font-bold">
              {title}
            </Heading>
            {action}
          </header>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
