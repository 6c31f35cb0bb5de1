import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { ChangePage } from "@/components/desk/name/change-page";
import { listSections } from "@/newsroom/section/queries";
import { renameSectionAction } from "../actions";

export const generateMetadata = titledByName("sections", listSections);

/** One section's names, addresses and descriptions. */
export default async function SectionPage({ params }: PageProps<"/desk/sections/[id]">) {
  const user = await requireRight("section:manage");
  const { id } = await params;
  const [sections, editions] = await Promise.all([listSections(user), readAllEditions()]);
  const section = sections.find((each) => each.id === id);
  if (!section) notFound();
  return (
    <ChangePage
      noun="sections"
      language={user.language}
      editions={editions}
      row={section}
      action={renameSectionAction}
    />
  );
}
