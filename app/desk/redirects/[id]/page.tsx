import { orNotFound } from "@/app/_answers/or-not-found";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { ShownAddress } from "@/components/desk/redirect/address";
import { RedirectChangeForm } from "@/components/desk/redirect/redirect-form";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { getRedirect } from "@/newsroom/redirect/queries";
import { changeRedirectAction } from "../actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("redirects.editTitle"));

/** Where one old address leads. */
export default async function RedirectPage({ params }: PageProps<"/desk/redirects/[id]">) {
  const user = await requireRight("redirect:manage");
  const { language } = user;
  const row = await orNotFound(getRedirect(user, (await params).id));
  const t = texts(language, "outlet");
  return (
    <>
      <PageHead
        title={t("redirects.editTitle")}
        note={<ShownAddress address={row.address} />}
        action={<ButtonLink href="/desk/redirects">{t("redirects.title")}</ButtonLink>}
      />
      <RedirectChangeForm row={row} action={changeRedirectAction} language={language} />
    </>
  );
}
