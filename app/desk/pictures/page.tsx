import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { LibraryFilter } from "@/components/desk/picture/library-filter";
import { LibraryGrid } from "@/components/desk/picture/library-grid";
import { LibraryUpload } from "@/components/desk/picture/library-upload.client";
import { ViewSwitch } from "@/components/desk/picture/view-switch";
import { texts } from "@/messages/texts";
import { getArticle } from "@/newsroom/article/queries";
import { PicturesWanted } from "@/newsroom/picture/input";
import { listPictures, listUploaders } from "@/newsroom/picture/queries";
import { pageSizeOf } from "@/newsroom/picture/rules";
import { fillPicturesAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "pictures")("title"));

/** The library: search, filters, upload, and every picture. */
export default async function PicturesPage({ searchParams }: PageProps<"/desk/pictures">) {
  const user = await requireUser();
  const { page, ...wanted } = PicturesWanted.parse(await searchParams);
  const [{ pictures, total }, uploaders, headline] = await Promise.all([
    listPictures(user, { ...wanted, page }),
    listUploaders(user),
    // A story that one may not see, or that is none, has no pictures here.
    wanted.story
      ? getArticle(user, wanted.story).then(
          ({ content }) => content.headline,
          () => null,
        )
      : null,
  ]);
  const t = texts(user.language, "pictures");
  const { search, view, ...filters } = wanted;
  return (
    <>
      <PageHead title={t("title")} note={t("introduction")} />
      <LibraryUpload fill={fillPicturesAction} />
      <LibraryFilter language={user.language} wanted={wanted} uploaders={uploaders} story={headline} />
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
