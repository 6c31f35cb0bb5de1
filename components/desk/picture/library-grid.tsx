import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";

type Props = { language: Language; pictures: DeskPicture[]; search: string };

/** The pictures of a page of the library, each leading to its own page. */
export function LibraryGrid({ language, pictures, search }: Props) {
  const t = texts(language, "pictures");
  if (pictures.length === 0)
    return search ? (
      <EmptyState title={t("nothingFoundTitle", { search })} text={t("nothingFoundText")} />
    ) : (
      <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
    );
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-3 xl:grid-cols-4">
      {pictures.map((picture) => (
        <li key={picture.id} className="min-w-0">
          <a href={`/desk/pictures/${picture.id}`} className="block text-ink no-underline hover:text-accent">
            <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
            <Words
              of={picture.caption || picture.fileName || t("untitled")}
              as="span"
              className="mt-2 line-clamp-2 text-small wrap-anywhere"
            />
          </a>
          {picture.credit && (
            <Words of={picture.credit} as="p" className="truncate text-caption text-muted" />
          )}
        </li>
      ))}
    </ul>
  );
}
