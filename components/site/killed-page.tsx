import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { newsDate } from "@/newsroom/date/rules";
import type { Killed } from "@/newsroom/published-article/rules";
import { Notice } from "./notice";
import type { SiteOutlet } from "./outlet";
import { SiteFrame } from "./site-frame";
import { StatusMark } from "./status-mark";

/** The whole page at the address of a story that was recalled: that it was, when, and what its editors say of it. */
export function KilledPage({ outlet, killed }: { outlet: SiteOutlet; killed: Killed }) {
  const { edition } = outlet;
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={410} />
      <Notice outlet={outlet} kind="killed">
        <p className="mt-4 text-standfirst">
          {texts(edition, "site")("killed.told", { date: newsDate(killed.killedAt, edition) })}
        </p>
        {killed.notice === null ? null : (
          <Words
            of={killed.notice}
            as="p"
            language={edition.language}
            className="mt-4 border-s-2 border-line ps-4 text-standfirst wrap-anywhere whitespace-pre-line"
          />
        )}
      </Notice>
    </SiteFrame>
  );
}
