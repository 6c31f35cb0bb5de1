import type { ComponentProps, ReactNode } from "react";
import type { Edition } from "@/newsroom/edition/rules";

type StepProps = { step: string; edition: Edition; className?: string; children: ReactNode };

/** A form that does one thing with what is one's own. */
export function StepForm({ step, edition, className = "", children }: StepProps) {
  return (
    <form method="post" action={`/api/commenters/${step}`} className={className}>
      <input type="hidden" name="edition" value={edition.key} />
      {children}
    </form>
  );
}

const kinds = {
  main: "border border-accent bg-accent px-6 py-2 font-bold text-on-accent hover:bg-accent-deep",
  quiet: "link min-h-9 text-small font-bold",
};

/** The button of such a form. */
export function StepButton({
  kind = "main",
  ...button
}: ComponentProps<"button"> & { kind?: keyof typeof kinds }) {
  return <button type="submit" {...button} className={`cursor-pointer self-start ${kinds[kind]}`} />;
}

/** How fields look on these pages. */
export const fieldClass = "w-full border border-control bg-paper px-3 py-2 text-body text-ink";
