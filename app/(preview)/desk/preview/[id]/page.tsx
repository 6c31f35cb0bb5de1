import { requireUser } from "@/app/auth";
import { orNotFound } from "@/app/or-not-found";
import { ArticlePage } from "@/components/article/article-page";
import { environment } from "@/db/env";
import { getPreview } from "@/newsroom/article/queries";

/** Unpublished words, by the very component that readers get. */
export default async function PreviewFramePage({ params, searchParams }: PageProps<"/desk/preview/[id]">) {
  const user = await requireUser();
  const { id } = await params;
  const number = Number((await searchParams).revision);
  const article = await orNotFound(
    getPreview(user, id, Number.isSafeInteger(number) && number > 0 ? number : undefined),
  );
  return (
    <div className="page">
      <ArticlePage
        article={article}
        related={[]}
        commentCount={null}
        siteUrl={environment().SITE_URL}
        mediaBase="/desk/media"
      />
    </div>
  );
}
