import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";

/** The library's pictures that look like one; nothing where there are none. */
export function AlikeSection({ alike, language }: { alike: DeskPicture[]; language: Language }) {
  if (alike.length === 0) return null;
  const t = texts(language, "pictures");
  return (
    <section aria-labelledby="picture-alike">
      <h2 id="picture-alike" className="mb-2 text-title font-bold">
        {t("alike.heading")}
      </h2>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {alike.map((picture) => (
          <li key={picture.id} className="min-w-0">
            <a
              href={`/desk/pictures/${picture.id}`}
              className="block text-ink no-underline hover:text-accent"
            >
              <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
              <Words
                of={picture.caption || picture.fileName || t("untitled")}
                as="span"
                className="mt-1 line-clamp-2 text-caption wrap-anywhere"
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
