import { HeadedBlock } from "@/components/card/headed-block";
import { BriefCards } from "@/components/front/brief-cards";
import { SearchForm } from "@/components/search/search-form";
import { texts } from "@/messages/texts";
import type { Card } from "@/newsroom/published-article/rules";
import { Notice } from "./notice";
import type { SiteOutlet } from "./outlet";
import { SiteFrame } from "./site-frame";
import { StatusMark } from "./status-mark";

/** The whole page for an address without one: ways on, a search, and the newest stories. */
export function MissingPage({ outlet, newest }: { outlet: SiteOutlet; newest: Card[] }) {
  const { edition } = outlet;
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={404} />
      <Notice outlet={outlet} kind="missing">
        <SearchForm outlet={outlet} address={{ q: "" }} search={null} />
      </Notice>
      {newest.length > 0 ? (
        <div className="max-w-measure pb-12">
          <HeadedBlock id="latest" name={texts(edition, "site")("latest")}>
            <BriefCards cards={newest} edition={edition} />
          </HeadedBlock>
        </div>
      ) : null}
    </SiteFrame>
  );
}
