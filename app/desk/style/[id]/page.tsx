import { orNotFound } from "@/app/_answers/or-not-found";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { TermFields } from "@/components/desk/style/term-form";
import { ActionForm } from "@/components/ui/action-form.client";
import { ButtonLink } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { getTerm } from "@/newsroom/house-style/queries";
import { changeTermAction } from "../actions";

export const generateMetadata = titled((language) => texts(language, "style")("list.editTitle"));

/** What is said of one word. */
export default async function TermPage({ params }: PageProps<"/desk/style/[id]">) {
  const user = await requireRight("style:manage");
  const { language } = user;
  const term = await orNotFound(getTerm(user, (await params).id));
  const t = texts(language, "style");
  return (
    <>
      <PageHead
        title={t("list.editTitle")}
        note={<Words of={term.word} />}
        action={<ButtonLink href={`/desk/style?edition=${term.edition}`}>{t("list.title")}</ButtonLink>}
      />
      <ActionForm
        action={changeTermAction}
        label={t("list.editTitle")}
        className="flex max-w-form flex-col gap-4"
      >
        <input type="hidden" name="id" value={term.id} />
        <TermFields term={term} language={language} />
        <SubmitButton className="self-start">{t("list.save")}</SubmitButton>
      </ActionForm>
    </>
  );
}
