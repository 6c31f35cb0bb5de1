import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { ChangePage } from "@/components/desk/name/change-page";
import { FallbackForm } from "@/components/desk/section/fallback-form.client";
import { listPicturesOf } from "@/newsroom/picture/queries";
import { getFallbackId } from "@/newsroom/section/fallback";
import { listSections } from "@/newsroom/section/queries";
import { renameSectionAction, setFallbackAction } from "../actions";

export const generateMetadata = titledByName("sections", listSections);

/** One section's names, addresses and descriptions, and the picture it has for stories that lose their own. */
export default async function SectionPage({ params }: PageProps<"/desk/sections/[id]">) {
  const user = await requireRight("section:manage");
  const { id } = await params;
  const [sections, editions] = await Promise.all([listSections(user), readAllEditions()]);
  const section = sections.find((each) => each.id === id);
  if (!section) notFound();
  const fallbackId = await getFallbackId(user, id);
  const [fallback = null] = fallbackId ? await listPicturesOf(user, [fallbackId]) : [];
  return (
    <>
      <ChangePage
        noun="sections"
        language={user.language}
        editions={editions}
        row={section}
        action={renameSectionAction}
      />
      <FallbackForm sectionId={id} fallback={fallback} action={setFallbackAction} />
    </>
  );
}
