import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";

type Props = {
  language: Language;
  pictures: DeskPicture[];
  search: string;
  /** Whether something was asked for besides the words. */
  isFiltered: boolean;
  isDense: boolean;
};

/** The pictures of a page of the library, each leading to its own page; close together they stand without their words. */
export function LibraryGrid({ language, pictures, search, isFiltered, isDense }: Props) {
  const t = texts(language, "pictures");
  if (pictures.length === 0)
    return isFiltered ? (
      <EmptyState title={t("filter.nothingTitle")} text={t("filter.nothingText")} />
    ) : search ? (
      <EmptyState title={t("nothingFoundTitle", { search })} text={t("nothingFoundText")} />
    ) : (
      <EmptyState title={t("emptyTitle")} text={t("emptyText")} />
    );
  const columns = isDense
    ? "grid-cols-3 gap-2 sm:grid-cols-5 lg:grid-cols-8"
    : "grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-3 xl:grid-cols-4";
  return (
    <ul className={`grid ${columns}`}>
      {pictures.map((picture) => (
        <li key={picture.id} className="min-w-0">
          <GridPicture picture={picture} language={language} isDense={isDense} />
        </li>
      ))}
    </ul>
  );
}

function GridPicture({
  picture,
  language,
  isDense,
}: {
  picture: DeskPicture;
  language: Language;
  isDense: boolean;
}) {
  const t = texts(language, "pictures");
  const name = picture.caption || picture.fileName || t("untitled");
  const unclear =
    picture.rightsEndedAt !== null
      ? t("rights.lineEnded")
      : picture.basis === null
        ? t("rights.lineUnsaid")
        : null;
  return (
    <>
      <a href={`/desk/pictures/${picture.id}`} className="block text-ink no-underline hover:text-accent">
        <Thumbnail picture={picture} stateText={t(`states.${picture.state}`)} />
        <Words
          of={name}
          as="span"
          className={isDense ? "sr-only" : "mt-2 line-clamp-2 text-small wrap-anywhere"}
        />
      </a>
      {picture.credit && !isDense && (
        <Words of={picture.credit} as="p" className="truncate text-caption text-muted" />
      )}
      {unclear && <p className={isDense ? "sr-only" : "text-caption text-alert"}>{unclear}</p>}
    </>
  );
}
