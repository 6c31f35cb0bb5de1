"use client";
import type { ReactNode } from "react";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { type ButtonVariant, buttonClass } from "./button";

/** A button that opens a question over the page; Escape, a click outside and `cancel` close it without a trace. */
export function DialogButton({
  label,
  variant,
  title,
  cancel,
  children,
}: {
  label: string;
  variant?: ButtonVariant;
  title: string;
  cancel: string;
  children: ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button className={buttonClass(variant)}>{label}</Button>
      <ModalOverlay
        isDismissable
        className="fixed inset-0 z-50 flex items-center justify-center overflow-y-auto bg-veil p-4"
      >
        <Modal className="w-full max-w-form border border-line bg-sheet p-6 shadow-raised">
          <Dialog className="flex flex-col gap-4 outline-none">
            <Heading slot="title" className="text-heading font-bold">
              {title}
            </Heading>
            {children}
            <Button slot="close" className={buttonClass("plain", "self-start")}>
              {cancel}
            </Button>
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
