import { notFound } from "next/navigation";
import { orNotFound } from "@/app/_answers/or-not-found";
import { editionOf } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { editionName } from "@/components/desk/edition-name";
import { PageForm } from "@/components/desk/page/page-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { printBodyText } from "@/newsroom/body-text/rules";
import { getPage } from "@/newsroom/page/queries";
import { isPageKind } from "@/newsroom/page/rules";
import { savePageAction } from "../../actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("pages.title"));

/** Writes one standing page of one edition. */
export default async function EditPagePage({ params }: PageProps<"/desk/pages/[edition]/[kind]">) {
  const user = await requireRight("page:manage");
  const { edition: key, kind } = await params;
  if (!isPageKind(kind)) notFound();
  const edition = await orNotFound(editionOf(key));
  const page = await getPage(user, key, kind);
  const t = texts(user.language, "outlet");
  const stored = page
    ? { version: page.version, headline: page.headline, text: printBodyText(page.body) }
    : { version: 0, headline: "", text: "" };
  return (
    <>
      <PageHead
        title={t(`pages.kind.${kind}`)}
        note={editionName(edition, user.language)}
        action={page ? <ButtonLink href={`/${key}/${kind}`}>{t("pages.open")}</ButtonLink> : null}
      />
      <PageForm action={savePageAction} edition={edition} kind={kind} stored={stored} />
    </>
  );
}
