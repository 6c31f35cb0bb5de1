import type { ReactNode } from "react";
import { texts } from "@/messages/texts";
import { LiteStrip } from "./lite-ways";
import { SiteFooter } from "./site-footer";
import { type HeaderProps, SiteHeader } from "./site-header";
import { UrgentStrip } from "./urgent-strip";

type Props = HeaderProps & {
  /** The page's own; without it its lite form is the front's. Not percent-encoded. */
  path?: string;
  children: ReactNode;
};

/** What stands around every page for readers. */
export function SiteFrame({ children, path, ...head }: Props) {
  const { edition } = head.outlet;
  const own = path ?? edition.front;
  return (
    <>
      <a href="#content" className="skip-link">
        {texts(edition, "site")("skipToContent")}
      </a>
      <LiteStrip edition={edition} path={own} />
      {head.outlet.urgent && <UrgentStrip urgent={head.outlet.urgent} edition={edition} />}
      <SiteHeader {...head} />
      <main id="content" className="mx-auto w-full max-w-page grow px-4 md:px-6">
        {children}
      </main>
      <SiteFooter outlet={head.outlet} path={own} />
    </>
  );
}
