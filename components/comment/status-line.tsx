import type { ReactNode } from "react";

/** How it went: why not, or what is said where nothing went wrong. */
export function StatusLine({ refusal, children }: { refusal: string | null; children: ReactNode }) {
  return refusal ? (
    <p role="alert" className="border-s-4 border-alert ps-4 font-bold">
      {refusal}
    </p>
  ) : (
    <p role="status" className="border-s-4 border-accent ps-4">
      {children}
    </p>
  );
}
