import { Fragment, type ReactNode } from "react";

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

/** Parts of a line, parted by dots. */
export function Dotted({ parts }: { parts: ReactNode[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line have no other name
    <Fragment key={index}>{index === 0 ? part : <AfterDot>{part}</AfterDot>}</Fragment>
  ));
}
