import { Fragment } from "react";
import { texts } from "@/messages/texts";
import { listPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { Named } from "@/newsroom/published-article/rules";

/** Who signs the story, joined as the language joins names; in Arabic «بقلم» would announce a column. */
export function Bylines({ bylines, edition }: { bylines: Named[]; edition: Edition }) {
  if (bylines.length === 0) return null;
  const names = bylines.map((byline) => byline.name);
  const parts = new Intl.ListFormat(edition.numberLocale).formatToParts(names);
  let next = 0;
  return (
    <p className="font-bold text-ink">
      <span className="font-normal text-muted">
        {texts(edition, "site").rich("by", {
          spoken: (words) => <span className="sr-only">{words}</span>,
        })}{" "}
      </span>
      {parts.map((part, index) => {
        const byline = part.type === "element" ? bylines[next++] : undefined;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of a sentence have no other name
          <Fragment key={index}>
            {byline ? (
              <a href={listPath(edition.key, "byline", byline.slug)} className="link-quiet">
                <bdi>{byline.name}</bdi>
              </a>
            ) : (
              part.value
            )}
          </Fragment>
        );
      })}
    </p>
  );
}
