"use client";
import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";

type Props = ComponentProps<"button"> & { busy: string; variant?: ButtonVariant };

/** Sends the form around it; while that lasts it says so and sends nothing twice. */
export function SubmitButton({ children, busy, variant = "primary", className, ...button }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      {...button}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonClass(variant, className)}
    >
      {pending ? busy : children}
    </button>
  );
}
