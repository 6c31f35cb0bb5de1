import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireUser } from "@/app/auth";
import { requireRight } from "@/app/desk/require-right";
import { NamedForm } from "@/components/desk/name/named-form.client";
import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { defaultEdition, nearest } from "@/newsroom/edition/rules";
import { getPublishedOutlet } from "@/newsroom/outlet/queries";
import { listSections } from "@/newsroom/section/queries";
import { renameSectionAction } from "../actions";

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await requireUser();
  return { title: texts(language, "outlet")("sections.title") };
}

/** One section's names, addresses and descriptions. */
export default async function SectionPage({ params }: PageProps<"/desk/sections/[id]">) {
  const user = await requireRight("section:manage");
  const { id } = await params;
  const [sections, outlet] = await Promise.all([listSections(user), getPublishedOutlet()]);
  const section = sections.find((each) => each.id === id);
  if (!section) notFound();
  const t = texts(user.language, "outlet");
  const title = t("sections.editTitle", { name: nearest(section.names, user.language)?.name ?? "" });
  return (
    <>
      <PageHead title={title} action={<ButtonLink href="/desk/sections">{t("sections.title")}</ButtonLink>} />
      <NamedForm
        action={renameSectionAction}
        id={section.id}
        label={title}
        submit={t("save")}
        prose="description"
        editions={outlet?.editionsInUse ?? [defaultEdition]}
        names={section.names}
      />
    </>
  );
}
