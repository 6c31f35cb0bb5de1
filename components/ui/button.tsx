import type { ComponentProps } from "react";

const variants = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-deep hover:border-accent-deep",
  quiet: "border-control bg-sheet text-ink hover:border-accent hover:text-accent",
  plain: "border-transparent text-accent hover:bg-accent/10",
  danger: "border-alert bg-sheet text-alert hover:bg-alert hover:text-on-accent",
} as const;

export type ButtonVariant = keyof typeof variants;

/** The look of a button, for whatever acts like one. */
export function buttonClass(variant: ButtonVariant = "quiet", className = ""): string {
  return `inline-flex min-h-10 items-center justify-center gap-2 rounded-control border px-4 py-1 text-small no-underline motion-safe:transition-colors disabled:opacity-60 aria-disabled:opacity-60 cursor-pointer ${variants[variant]} ${className}`;
}

type Look = { variant?: ButtonVariant };

/** A button; one that sends a form is SubmitButton. */
export function Button({ variant, className, ...rest }: ComponentProps<"button"> & Look) {
  return <button type="button" {...rest} className={buttonClass(variant, className)} />;
}

/** A link that looks like a button: where it leads is the next thing to do. */
export function ButtonLink({ variant, className, ...rest }: ComponentProps<"a"> & Look) {
  return <a {...rest} className={buttonClass(variant, className)} />;
}
