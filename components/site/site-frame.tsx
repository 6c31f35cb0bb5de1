import type { ReactNode } from "react";
import { texts } from "@/messages/texts";
import type { Alternates } from "./edition-switch";
import type { SiteOutlet } from "./outlet";
import { SiteFooter } from "./site-footer";
import { SiteHeader } from "./site-header";

type Props = {
  outlet: SiteOutlet;
  alternates?: Alternates;
  isFront?: boolean;
  currentSectionId?: string | undefined;
  children: ReactNode;
};

/** What stands around every page for readers. */
export function SiteFrame({ outlet, alternates = {}, isFront = false, currentSectionId, children }: Props) {
  return (
    <>
      <a href="#content" className="skip-link">
        {texts(outlet.edition, "site")("skipToContent")}
      </a>
      <SiteHeader
        outlet={outlet}
        alternates={alternates}
        isFront={isFront}
        currentSectionId={currentSectionId}
      />
      <main id="content" className="mx-auto w-full max-w-page grow px-4 md:px-6">
        {children}
      </main>
      <SiteFooter outlet={outlet} />
    </>
  );
}
