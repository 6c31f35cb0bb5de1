import { QrCode } from "@/components/ui/qr-code";
import { texts } from "@/messages/texts";
import { shortPath } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

type Props = { article: PublishedArticle; edition: Edition; siteUrl: string };

/** On paper, the way back to the story at the foot of each sheet: its short address in letters and for a camera. */
export function SheetFoot({ article, edition, siteUrl }: Props) {
  const address = siteUrl + shortPath(article);
  return (
    <footer data-full="" className="sheet-foot hidden">
      <div className="flex items-center gap-2 pt-4 text-small">
        <QrCode text={address} />
        <p>
          {texts(edition, "site")("shortAddress")}: <bdi dir="ltr">{address.replace(/^https?:\/\//, "")}</bdi>
        </p>
      </div>
    </footer>
  );
}
