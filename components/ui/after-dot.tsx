import type { ReactNode } from "react";

/** What follows behind a dot: the dot holds to it, so that no line ends in one. */
export function AfterDot({ children }: { children: ReactNode }) {
  return (
    <>
      {" "}
      <span className="whitespace-nowrap">
        ·&nbsp;<span className="whitespace-normal">{children}</span>
      </span>
    </>
  );
}
