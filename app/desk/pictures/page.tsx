import type { Metadata } from "next";
import { z } from "zod";
import { requireUser } from "@/app/auth";
import { DeskPagination } from "@/components/desk/desk-pagination";
import { PageHead } from "@/components/desk/page-head";
import { LibraryGrid } from "@/components/desk/picture/library-grid";
import { LibraryUpload } from "@/components/desk/picture/library-upload.client";
import { SearchForm } from "@/components/desk/picture/search-form";
import { texts } from "@/messages/texts";
import { listPictures } from "@/newsroom/picture/queries";
import { picturesPerPage } from "@/newsroom/picture/rules";

const Filter = z.object({
  search: z.string().max(200).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "pictures")("title") };
}

/** The library: search, upload, and every picture. */
export default async function PicturesPage({ searchParams }: PageProps<"/desk/pictures">) {
  const user = await requireUser();
  const { search, page } = Filter.parse(await searchParams);
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
