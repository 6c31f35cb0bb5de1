import type { ReactNode } from "react";
import { texts } from "@/messages/texts";
import { SiteFooter } from "./site-footer";
import { type HeaderProps, SiteHeader } from "./site-header";
import { UrgentStrip } from "./urgent-strip";

/** What stands around every page for readers. */
export function SiteFrame({ children, ...head }: HeaderProps & { children: ReactNode }) {
  return (
    <>
      <a href="#content" className="skip-link">
        {texts(head.outlet.edition, "site")("skipToContent")}
      </a>
      {head.outlet.urgent && <UrgentStrip urgent={head.outlet.urgent} edition={head.outlet.edition} />}
      <SiteHeader {...head} />
      <main id="content" className="mx-auto w-full max-w-page grow px-4 md:px-6">
        {children}
      </main>
      <SiteFooter outlet={head.outlet} />
    </>
  );
}
