import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { LibraryGrid } from "@/components/desk/picture/library-grid";
import { LibraryUpload } from "@/components/desk/picture/library-upload.client";
import { SearchForm } from "@/components/desk/picture/search-form";
import { texts } from "@/messages/texts";
import { PicturesWanted } from "@/newsroom/picture/input";
import { listPictures } from "@/newsroom/picture/queries";
import { picturesPerPage } from "@/newsroom/picture/rules";

export const generateMetadata = titled((language) => texts(language, "pictures")("title"));

/** The library: search, upload, and every picture. */
export default async function PicturesPage({ searchParams }: PageProps<"/desk/pictures">) {
  const user = await requireUser();
  const { search, page } = PicturesWanted.parse(await searchParams);
  const { pictures, total } = await listPictures(user, { search, page });
  const t = texts(user.language, "pictures");
  return (
    <>
      <PageHead title={t("title")} note={t("introduction")} />
      <LibraryUpload />
      <SearchForm language={user.language} search={search} />
      <p className="mb-4 text-muted">{t("count", { count: total })}</p>
      <LibraryGrid language={user.language} pictures={pictures} search={search} />
      <DeskPagination
        path="/desk/pictures"
        query={{ search }}
        page={page}
        pages={Math.ceil(total / picturesPerPage)}
        language={user.language}
      />
    </>
  );
}
