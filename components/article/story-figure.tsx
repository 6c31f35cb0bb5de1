import { Picture } from "@/components/picture/picture";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { isToldToReaders } from "@/newsroom/picture/rights";
import type { MediaBase } from "@/newsroom/picture/rules";
import type { ShownPicture } from "@/newsroom/published-article/rules";

type Props = {
  picture: ShownPicture;
  edition: Edition;
  sizes: string;
  isFirst?: boolean;
  mediaBase?: MediaBase | undefined;
};

/** A picture in a story with its caption, its credit as the edition sets it, how it was made where that is no photograph, and that parts of it were made unknowable. */
export function StoryFigure({ picture, edition, sizes, isFirst = false, mediaBase = "/media" }: Props) {
  const t = texts(edition, "site");
  const origin = isToldToReaders(picture.origin) ? t(`origin.${picture.origin}`) : null;
  const altered = picture.isAltered ? t("altered") : null;
  const isOnOwnPage = mediaBase.startsWith("/");
  const alternative = picture.isDecorative ? "" : picture.alternative;
  const drawn = { picture, alternative, sizes, mediaBase };
  return (
    <figure className="story-figure">
      {!picture.isGraphic ? (
        <Picture {...drawn} isFirst={isFirst} />
      ) : isOnOwnPage ? (
        // What is within is not even fetched before somebody opens it.
        <details>
          <summary className="flex min-h-48 cursor-pointer items-center justify-center border border-line bg-wash p-4 text-center font-bold">
            {t("graphic.open")}
          </summary>
          <Picture {...drawn} />
        </details>
      ) : (
        <p>{t("graphic.elsewhere")}</p>
      )}
      {(picture.caption !== "" || picture.credit !== "" || origin !== null || altered !== null) && (
        <figcaption>
          {/* Tells a listener where the story stops and the caption starts; elsewhere no style of ours hides it. */}
          {isOnOwnPage && <span className="sr-only">{t("picture")} </span>}
          <InOrder text={picture.caption} />{" "}
          {picture.credit !== "" && (
            <small>{t(`credit.${edition.credits}`, { owner: picture.credit })}</small>
          )}{" "}
          {origin !== null && <small>{origin}</small>} {altered !== null && <small>{altered}</small>}
        </figcaption>
      )}
    </figure>
  );
}
