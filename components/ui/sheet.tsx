import { type ReactNode, useId } from "react";

/** A titled piece of paper on the desk: one matter each. */
export function Sheet({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border border-line bg-sheet p-5">
      <h2 id={id} className="mb-3 text-title font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
