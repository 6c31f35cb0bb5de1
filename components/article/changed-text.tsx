import type { ReactNode } from "react";
import type { ComparedInline } from "@/newsroom/article/body-comparison";

/** A part of a text as what became of it, seen by its element's line and colour, and said by a part before it. */
export function ChangedText({ inline, children }: { inline: ComparedInline; children: ReactNode }) {
  switch (inline.change) {
    case undefined:
      return children;
    case "inserted":
      return <ins>{children}</ins>;
    case "deleted":
      return <del>{children}</del>;
    case "reformatted":
      return <span className="reformatted">{children}</span>;
    case "spoken":
      return (
        <span className="sr-only" lang={inline.lang}>
          {children}
        </span>
      );
  }
}
