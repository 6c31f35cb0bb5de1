"use client";
import type { ReactNode } from "react";
import { Button, DialogTrigger } from "react-aria-components";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";
import { Overlay } from "./overlay.client";

type Props = {
  label: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
  title: string;
  cancel: string;
  children: ReactNode;
};

/** A button that opens a question over the page; Escape, a click outside and `cancel` close it without a trace. */
export function DialogButton({ label, variant, size, title, cancel, children }: Props) {
  return (
    <DialogTrigger>
      <Button className={buttonClass(variant, "", size)}>{label}</Button>
      <Overlay title={title}>
        {children}
        <Button slot="close" className={buttonClass("plain", "self-start")}>
          {cancel}
        </Button>
      </Overlay>
    </DialogTrigger>
  );
}
