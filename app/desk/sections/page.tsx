import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { AddBox } from "@/components/desk/name/add-box";
import { PageHead } from "@/components/desk/page-head";
import { type SectionActions, SectionList } from "@/components/desk/section/section-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { texts } from "@/messages/texts";
import { listSections } from "@/newsroom/section/queries";
import {
  createSectionAction,
  deactivateSectionAction,
  moveSectionAction,
  reactivateSectionAction,
} from "./actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("sections.title"));

const actions: SectionActions = {
  move: moveSectionAction,
  deactivate: deactivateSectionAction,
  reactivate: reactivateSectionAction,
};

/** The sections in their order: add, rename, move, deactivate. */
export default async function SectionsPage() {
  const user = await requireRight("section:manage");
  const { language } = user;
  const t = texts(language, "outlet");
  const [sections, editions] = await Promise.all([listSections(user), readAllEditions()]);
  const active = sections.filter((section) => section.isActive);
  const inactive = sections.filter((section) => !section.isActive);
  const count = t("sections.count", { count: active.length });
  return (
    <>
      <PageHead
        title={t("sections.title")}
        note={`${count}. ${t("sections.note")}`}
        action={<ButtonLink href="#add">{t("sections.addTitle")}</ButtonLink>}
      />
      {active.length > 0 ? (
        <SectionList sections={active} language={language} actions={actions} />
      ) : (
        <EmptyState title={t("sections.empty.title")} text={t("sections.empty.text")} />
      )}
      <AddBox noun="sections" language={language} editions={editions} action={createSectionAction} />
      {inactive.length > 0 ? (
        <section className="mt-10">
          <h2 className="text-title font-bold">{t("sections.inactiveTitle")}</h2>
          <p className="mb-3 text-muted">{t("sections.inactiveNote")}</p>
          <SectionList sections={inactive} language={language} actions={actions} />
        </section>
      ) : null}
    </>
  );
}
