import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageList } from "@/components/desk/page/page-list";
import { PageHead } from "@/components/desk/page-head";
import { texts } from "@/messages/texts";
import { defaultEdition } from "@/newsroom/edition/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { listPages } from "@/newsroom/page/queries";

export const generateMetadata = titled((language) => texts(language, "outlet")("pages.title"));

/** The outlet's standing pages: policy, privacy, about, in each edition. */
export default async function PagesPage() {
  const user = await requireRight("page:manage");
  const t = texts(user.language, "outlet");
  const [written, outlet] = await Promise.all([listPages(user), getPublishedOutlet()]);
  const inUse = outlet?.editionsInUse ?? [defaultEdition];
  return (
    <>
      <PageHead title={t("pages.title")} note={t("pages.note")} />
      <PageList written={written} inUse={inUse} language={user.language} />
    </>
  );
}
