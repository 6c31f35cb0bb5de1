import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { BylineAbout } from "@/components/desk/byline/byline-about";
import { NamesPage } from "@/components/desk/name/names-page";
import { CheckboxField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listManagedBylines } from "@/newsroom/byline/queries";
import { trashBylineAction } from "../trash/actions";
import { createBylineAction, deactivateBylineAction, reactivateBylineAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "outlet")("bylines.title"));

const actions = {
  deactivate: deactivateBylineAction,
  reactivate: reactivateBylineAction,
  trash: trashBylineAction,
};

/** Who signs stories: editors add, administrators change, link and deactivate as well. */
export default async function BylinesPage({ searchParams }: PageProps<"/desk/bylines">) {
  const user = await requireRight("byline:create");
  const { language } = user;
  const [bylines, editions] = await Promise.all([listManagedBylines(user, language), readAllEditions()]);
  return (
    <NamesPage
      noun="bylines"
      language={language}
      editions={editions}
      rows={bylines}
      query={await searchParams}
      add={createBylineAction}
      actions={can(user, "byline:manage") ? actions : undefined}
      about={(byline) => <BylineAbout byline={byline} language={language} />}
    >
      <CheckboxField name="isPenName" label={texts(language, "outlet")("bylines.isPenName")} />
    </NamesPage>
  );
}
