import type { Metadata } from "next";
import { requireUser } from "@/app/auth";
import { requireRight } from "@/app/desk/require-right";
import { BylineAbout } from "@/components/desk/byline/byline-about";
import { AddBox } from "@/components/desk/name/add-box";
import { NameList } from "@/components/desk/name/name-list";
import { NameSearch } from "@/components/desk/name/name-search";
import { NamedForm } from "@/components/desk/name/named-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { CheckboxField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listManagedBylines } from "@/newsroom/byline/queries";
import { defaultEdition } from "@/newsroom/edition/rules";
import { namesMatching } from "@/newsroom/name/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { createBylineAction, deactivateBylineAction, reactivateBylineAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "outlet")("bylines.title") };
}

const actions = { deactivate: deactivateBylineAction, reactivate: reactivateBylineAction };

/** Who signs stories: editors add, administrators change, link and deactivate as well. */
export default async function BylinesPage({ searchParams }: PageProps<"/desk/bylines">) {
  const user = await requireRight("byline:create");
  const { language } = user;
  const t = texts(language, "outlet");
  const sought = String((await searchParams).q ?? "").trim();
  const [bylines, outlet] = await Promise.all([listManagedBylines(user, language), getPublishedOutlet()]);
  const found = namesMatching(bylines, sought);
  const empty = bylines.length === 0 ? "bylines.empty" : "nothingFound";
  return (
    <>
      <PageHead
        title={t("bylines.title")}
        note={`${t("bylines.count", { count: bylines.length })}. ${t("bylines.note")}`}
        action={<ButtonLink href="#add">{t("bylines.addTitle")}</ButtonLink>}
      />
      <NameSearch language={language} sought={sought} />
      {found.length > 0 ? (
        <NameList
          noun="bylines"
          rows={found}
          language={language}
          actions={can(user, "byline:manage") ? actions : undefined}
          about={(byline) => <BylineAbout byline={byline} language={language} />}
        />
      ) : (
        <EmptyState title={t(`${empty}.title`)} text={t(`${empty}.text`)} />
      )}
      <AddBox title={t("bylines.addTitle")}>
        <NamedForm
          action={createBylineAction}
          label={t("bylines.addTitle")}
          submit={t("bylines.add")}
          prose="biography"
          editions={outlet?.editionsInUse ?? [defaultEdition]}
        >
          <CheckboxField name="isPenName" label={t("bylines.isPenName")} />
        </NamedForm>
      </AddBox>
    </>
  );
}
