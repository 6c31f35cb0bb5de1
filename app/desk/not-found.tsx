import { requireUser } from "@/app/auth";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";

/** For what is not there and for what one may not see: both look the same. */
export default async function DeskNotFound() {
  const { language } = await requireUser();
  const t = texts(language, "desk");
  return (
    <EmptyState
      isPage
      title={t("notFound.title")}
      text={t("notFound.text")}
      action={<ButtonLink href="/desk">{t("notFound.action")}</ButtonLink>}
    />
  );
}
