import type { ReactNode } from "react";

/** Where something is added, below the list it joins. */
export function AddBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section id="add" aria-labelledby="add-title" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="add-title" className="mb-4 text-title font-bold">
        {title}
      </h2>
      {children}
    </section>
  );
}
