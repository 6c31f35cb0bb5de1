"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonVariant, buttonClass } from "./button";

/** Sends the form around it; while that lasts it says so and sends nothing twice. */
export function SubmitButton({
  children,
  busy,
  variant = "primary",
  className,
  name,
  value,
}: {
  children: ReactNode;
  busy: string;
  variant?: ButtonVariant;
  className?: string;
  name?: string;
  value?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
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
