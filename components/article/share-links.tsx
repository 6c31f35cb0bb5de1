import { CopyLink } from "@/components/site/copy-link";
import { texts } from "@/messages/texts";
import { shortPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { withIsolates } from "@/newsroom/language/numbers";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

type Props = { article: PublishedArticle; edition: Edition; siteUrl: string };

/** Ways to pass the story on: plain links, so that nobody learns of a reader who does not follow one. */
export function ShareLinks({ article, edition, siteUrl }: Props) {
  const t = texts(edition, "site");
  const address = siteUrl + shortPath(article);
  const url = encodeURIComponent(address);
  const headline = encodeURIComponent(withIsolates(article.headline));
  const ways = [
    ["whatsapp", `https://wa.me/?text=${headline}%0A${url}`],
    ["telegram", `https://t.me/share/url?url=${url}&text=${headline}`],
    ["x", `https://x.com/intent/post?url=${url}&text=${headline}`],
    ["facebook", `https://www.facebook.com/sharer/sharer.php?u=${url}`],
    ["mail", `mailto:?subject=${headline}&body=${url}`],
  ] as const;
  return (
    <div data-full="" className="text-small">
      <details data-share="" data-url={address} className="print:hidden">
        <summary className="w-fit cursor-pointer list-none rounded-control border border-control px-4 py-1 font-bold">
          {t("share")}
        </summary>
        <ul className="mt-2 flex flex-wrap gap-x-5">
          {ways.map(([way, href]) => (
            <li key={way}>
              <a href={href} rel="noopener noreferrer nofollow" className="link block py-1">
                {t(`shareBy.${way}`)}
              </a>
            </li>
          ))}
          <li>
            <CopyLink edition={edition} address={address} />
          </li>
        </ul>
      </details>
      <p className="mt-2 text-muted">
        {t("shortAddress")}:{" "}
        <a href={shortPath(article)} className="link-quiet">
          <bdi dir="ltr" className="wrap-anywhere">
            {address.replace(/^https?:\/\//, "")}
          </bdi>
        </a>
      </p>
    </div>
  );
}
