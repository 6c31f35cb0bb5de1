import { EmptyState } from "@/components/ui/empty-state";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Thumbnail } from "./thumbnail";

type Folder = { id: string; name: string; cover: DeskPicture | null };
type Props = { by: "story" | "topic"; folders: Folder[]; language: Language };

/** The library by stories or topics: each leads to the pictures of it. */
export function FolderGrid({ by, folders, language }: Props) {
  const t = texts(language, "pictures");
  if (folders.length === 0)
    return <EmptyState title={t("folders.emptyTitle")} text={t("folders.emptyText")} />;
  return (
    <ul className="grid grid-cols-2 gap-x-4 gap-y-6 md:grid-cols-3 xl:grid-cols-4">
      {folders.map(({ id, name, cover }) => (
        <li key={id} className="min-w-0">
          <a
            href={`/desk/pictures?${new URLSearchParams({ [by]: id })}`}
            className="block text-ink no-underline hover:text-accent"
          >
            {cover ? (
              <Thumbnail
                picture={cover.replacement ?? cover}
                stateText={t(`states.${(cover.replacement ?? cover).state}`)}
              />
            ) : null}
            <Words
              of={name.trim() || t("uses.untitledStory")}
              as="span"
              className="mt-2 line-clamp-2 text-small wrap-anywhere"
            />
          </a>
        </li>
      ))}
    </ul>
  );
}
