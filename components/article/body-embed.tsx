import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Embed } from "@/newsroom/body/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { embedFrame, embedPage } from "@/newsroom/embed/rules";

type Props = { embed: Embed["attrs"]; edition: Edition; isOnOwnPage: boolean };

/**
 * A post of another site: a cover that leads there. Nothing is asked of the site until a reader opens the cover; with
 * script the post then comes into the page (`components/enhance/embeds.ts`), in the frame that waits without an address.
 */
export function BodyEmbed({ embed, edition, isOnOwnPage }: Props) {
  const t = texts(edition, "site");
  const from = t(`embed.from.${embed.provider}`);
  const link = (
    <a href={embedPage(embed)} rel="noreferrer" data-cover={isOnOwnPage ? "" : undefined}>
      <InOrder text={embed.title} />
    </a>
  );
  if (!isOnOwnPage)
    return (
      <p>
        {link} ({from})
      </p>
    );
  return (
    <figure className="story-embed">
      {link}
      <iframe
        hidden
        data-full=""
        data-frame={embedFrame(embed)}
        title={embed.title || from}
        className={embed.provider}
        allow="fullscreen; encrypted-media; picture-in-picture"
        referrerPolicy={embed.provider === "youtube" ? "origin" : "no-referrer"}
        sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-presentation"
      />
      <figcaption>
        {from}
        <span data-full="">
          {" · "}
          {t("embed.asked")}
        </span>
      </figcaption>
    </figure>
  );
}
