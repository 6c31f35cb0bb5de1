import { requireUser } from "@/app/auth";
import { editionsInUse } from "@/app/desk/editions";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { FolderGrid } from "@/components/desk/picture/folder-grid";
import { FolderWays } from "@/components/desk/picture/folder-ways";
import { LibraryFilter } from "@/components/desk/picture/library-filter";
import { LibraryGrid } from "@/components/desk/picture/library-grid";
import { LibraryUpload } from "@/components/desk/picture/library-upload.client";
import { ViewSwitch } from "@/components/desk/picture/view-switch";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { listStoryFolders, listTopicFolders } from "@/newsroom/picture/folders";
import { PicturesWanted } from "@/newsroom/picture/input";
import { listPictures, listUploaders } from "@/newsroom/picture/queries";
import { pageSizeOf } from "@/newsroom/picture/rules";
import { listPublishedTopics } from "@/newsroom/topic/queries";
import { fillPicturesAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "pictures")("title"));

/** What a topic is called in the first edition that names it. */
async function topicName(id: string): Promise<string | null> {
  for (const { key } of await editionsInUse()) {
    const named = (await listPublishedTopics(key)).find((each) => each.id === id);
    if (named) return named.name;
  }
  return null;
}

/** The library: search, filters, upload, and every picture, or the stories and topics that have some. */
export default async function PicturesPage({ searchParams }: PageProps<"/desk/pictures">) {
  const user = await requireUser();
  const { page, folders, ...wanted } = PicturesWanted.parse(await searchParams);
  const t = texts(user.language, "pictures");
  if (folders) {
    const edition = (await editionsInUse())[0]?.key ?? user.language;
    const found = folders === "story" ? await listStoryFolders(user) : await listTopicFolders(user, edition);
    return (
      <>
        <PageHead title={t("title")} note={t("introduction")} />
        <FolderWays current={folders} language={user.language} />
        <div className="mt-6">
          <FolderGrid by={folders} folders={found} language={user.language} />
        </div>
      </>
    );
  }
  const [{ pictures, total }, uploaders, headline, topic] = await Promise.all([
    listPictures(user, { ...wanted, page }),
    listUploaders(user),
    // A story that one may not see, or that is none, has no pictures here.
    wanted.story
      ? getArticle(user, wanted.story).then(
          ({ content }) => content.headline,
          () => null,
        )
      : null,
    wanted.topic ? topicName(wanted.topic) : null,
  ]);
  const { search, view, ...filters } = wanted;
  return (
    <>
      <PageHead title={t("title")} note={t("introduction")} />
      <LibraryUpload fill={fillPicturesAction} />
      <FolderWays current="picture" language={user.language} />
      <LibraryFilter
        language={user.language}
        wanted={wanted}
        uploaders={uploaders}
        story={headline}
        topic={topic}
      />
      <div className="mb-4 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <p className="text-muted">{t("count", { count: total })}</p>
        <ViewSwitch wanted={wanted} language={user.language} />
      </div>
      <LibraryGrid
        language={user.language}
        pictures={pictures}
        search={search}
        isFiltered={Object.values(filters).some(Boolean)}
        isDense={view === "dense"}
      />
      <DeskPagination
        path="/desk/pictures"
        query={wanted}
        page={page}
        pages={Math.ceil(total / pageSizeOf(wanted))}
        language={user.language}
      />
    </>
  );
}
