import type { ReactNode } from "react";

/** One fact about a story under its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-s-2 border-line ps-3">
      <dt className="text-caption text-muted">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
