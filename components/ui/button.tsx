import type { ComponentProps } from "react";

const variants = {
  primary: "border-accent bg-accent text-on-accent hover:bg-accent-deep hover:border-accent-deep",
  quiet: "border-control bg-sheet text-ink hover:border-accent hover:text-accent",
  plain: "border-transparent text-accent hover:bg-accent/10",
  danger: "border-alert bg-sheet text-alert hover:bg-alert hover:text-on-accent",
} as const;

export type ButtonVariant = keyof typeof variants;

/** Room around a button's words: of a form, in a row of a list, and beside such a row's own buttons. */
const sizes = {
  usual: "min-h-10 px-4 py-1 text-small",
  small: "min-h-8 px-3 py-0.5 text-small",
  tiny: "min-h-7 px-2 py-0 text-meta",
} as const;

export type ButtonSize = keyof typeof sizes;

/** The look of a button, for whatever acts like one. A class that says another size would lose to it. */
export function buttonClass(
  variant: ButtonVariant = "quiet",
  className = "",
  size: ButtonSize = "usual",
): string {
  return `inline-flex items-center justify-center gap-2 rounded-control border no-underline motion-safe:transition-colors disabled:opacity-60 aria-disabled:opacity-60 cursor-pointer ${sizes[size]} ${variants[variant]} ${className}`;
}

type Look = { variant?: ButtonVariant; size?: ButtonSize };

/** A button; one that sends a form is SubmitButton. */
export function Button({ variant, className, size, ...rest }: ComponentProps<"button"> & Look) {
  return <button type="button" {...rest} className={buttonClass(variant, className, size)} />;
}

/** A link that looks like a button: where it leads is the next thing to do. */
export function ButtonLink({ variant, className, size, ...rest }: ComponentProps<"a"> & Look) {
  return <a {...rest} className={buttonClass(variant, className, size)} />;
}
