import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";

/** A list in the desk; `query` is what its address carries besides the page (search, filters), what is empty is left out. */
export type PagedList = { path: string; query?: Record<string, string | undefined>; language: Language };

type Way = { rel?: "prev" | "next"; label: string; to: Record<string, string> };
type Props = PagedList & { back: Way | false; on: Way | false; children?: ReactNode };

/** The ways back and on through a list, with where one is between them. */
export function DeskWays({ path, query = {}, language, back, on, children }: Props) {
  const given = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []));
  const link = (way: Way | false) =>
    way ? (
      <ButtonLink
        rel={way.rel}
        href={`${path}?${new URLSearchParams([...given, ...Object.entries(way.to)])}`}
      >
        {way.label}
      </ButtonLink>
    ) : (
      <span />
    );
  return (
    <nav
      aria-label={texts(language, "desk")("pagination.label")}
      className="mt-6 flex items-center justify-between gap-4"
    >
      {link(back)}
      {children}
      {link(on)}
    </nav>
  );
}
