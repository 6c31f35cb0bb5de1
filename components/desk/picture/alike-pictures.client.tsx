"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";

type Props = {
  /** The picture that was uploaded just now. */
  own: DeskPicture;
  alike: DeskPicture[];
  /** Left out where nothing is to be chosen: each leads to its page then. */
  onChoose?: ((picture: DeskPicture) => void) | undefined;
};

/** What the library has that looks like an upload: it may be the same picture, with words and rights of its own. */
export function AlikePictures({ own, alike, onChoose }: Props) {
  const t = useTranslations("pictures");
  return (
    <section aria-label={t("alike.heading")} className="mt-2 flex flex-col gap-3 border-s-4 border-warn ps-3">
      <p role="status">{t("alike.found", { count: alike.length })}</p>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {alike.map((picture) => (
          <li key={picture.id} className="flex min-w-0 flex-col gap-1">
            <a href={`/desk/pictures/${picture.id}`} target="_blank" rel="noreferrer" className="block">
              <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
              <Words
                of={picture.caption || picture.fileName || t("untitled")}
                as="span"
                className="mt-1 line-clamp-2 text-caption wrap-anywhere"
              />
            </a>
            {onChoose && <Button onClick={() => onChoose(picture)}>{t("alike.choose")}</Button>}
          </li>
        ))}
      </ul>
      {onChoose && (
        <Button variant="plain" onClick={() => onChoose(own)} className="self-start">
          {t("alike.chooseOwn")}
        </Button>
      )}
    </section>
  );
}
