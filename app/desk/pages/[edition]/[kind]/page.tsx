import { notFound } from "next/navigation";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageForm } from "@/components/desk/page/page-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { printBodyText } from "@/newsroom/body-text/rules";
import { editions, isEditionKey } from "@/newsroom/edition/rules";
import { getPage } from "@/newsroom/page/queries";
import { isPageKind } from "@/newsroom/page/rules";
import { savePageAction } from "../../actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("pages.title"));

/** Writes one standing page of one edition. */
export default async function EditPagePage({ params }: PageProps<"/desk/pages/[edition]/[kind]">) {
  const user = await requireRight("page:manage");
  const { edition, kind } = await params;
  if (!isEditionKey(edition) || !isPageKind(kind)) notFound();
  const page = await getPage(user, edition, kind);
  const t = texts(user.language, "outlet");
  const stored = page
    ? { version: page.version, headline: page.headline, text: printBodyText(page.body) }
    : { version: 0, headline: "", text: "" };
  return (
    <>
      <PageHead
        title={t(`pages.kind.${kind}`)}
        note={t(`editionName.${edition}`)}
        action={page ? <ButtonLink href={`/${edition}/${kind}`}>{t("pages.open")}</ButtonLink> : null}
      />
      <PageForm action={savePageAction} edition={editions[edition]} kind={kind} stored={stored} />
    </>
  );
}
