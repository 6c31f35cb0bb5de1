import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageList } from "@/components/desk/page/page-list";
import { PageHead } from "@/components/desk/page-head";
import { texts } from "@/messages/texts";
import { listPages } from "@/newsroom/page/queries";

export const generateMetadata = titled((language) => texts(language, "outlet")("pages.title"));

/** The outlet's standing pages: policy, privacy, about, in each edition. */
export default async function PagesPage() {
  const user = await requireRight("page:manage");
  const t = texts(user.language, "outlet");
  const [written, inUse] = await Promise.all([listPages(user), editionsInUse()]);
  return (
    <>
      <PageHead title={t("pages.title")} note={t("pages.note")} />
      <PageList written={written} inUse={inUse} clock={await clockFor(user.language)} />
    </>
  );
}
