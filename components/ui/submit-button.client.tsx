"use client";
import { type ComponentProps, createContext, useContext } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button";

/** What a button says while its form is sent, where it has no words of its own for that. */
export const BusyText = createContext("…");

type Props = ComponentProps<"button"> & { busy?: string; variant?: ButtonVariant; size?: ButtonSize };

/** Sends the form around it; while that lasts it says so and sends nothing twice. */
export function SubmitButton({ children, busy, variant = "primary", className, size, ...button }: Props) {
  const { pending } = useFormStatus();
  const usual = useContext(BusyText);
  return (
    <button
      type="submit"
      {...button}
      aria-disabled={pending}
      onClick={(event) => {
        if (pending) event.preventDefault();
      }}
      className={buttonClass(variant, className, size)}
    >
      {pending ? (busy ?? usual) : children}
    </button>
  );
}
