import { Picture } from "@/components/picture/picture";
import { Notice } from "@/components/ui/notice";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";

/** A picture of the library as large as the column allows, or how far it is. */
export function PictureView({ picture, language }: { picture: DeskPicture; language: Language }) {
  const t = texts(language, "pictures");
  if (picture.state === "failed") return <Notice tone="alert">{t("failedText")}</Notice>;
  if (picture.state === "processing") return <Notice tone="accent">{t("states.processing")}</Notice>;
  return (
    <Picture
      picture={picture}
      alternative={picture.alternative}
      sizes="(min-width: 64rem) 40vw, 100vw"
      isFirst
      mediaBase="/desk/media"
      className="block h-auto w-full border border-line"
    />
  );
}
