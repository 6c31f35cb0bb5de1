import { notFound } from "next/navigation";
import { readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titledByName } from "@/app/desk/titled";
import { BylineAccountForm } from "@/components/desk/byline/byline-account-form.client";
import { ContactFields } from "@/components/desk/byline/contact-fields.client";
import { PortraitField } from "@/components/desk/byline/portrait-field.client";
import { ChangePage } from "@/components/desk/name/change-page";
import { CheckboxField } from "@/components/ui/field.client";
import { texts } from "@/messages/texts";
import { listManagedBylines } from "@/newsroom/byline/queries";
import { listPicturesOf } from "@/newsroom/picture/queries";
import { listColleagues } from "@/newsroom/user/queries";
import { changeBylineAction, linkBylineAction } from "../actions";

export const generateMetadata = titledByName("bylines", listManagedBylines);

/** One byline: names, biographies, picture, and whose account it is. */
export default async function BylinePage({ params }: PageProps<"/desk/bylines/[id]">) {
  const user = await requireRight("byline:manage");
  const { id } = await params;
  const [bylines, editions, people] = await Promise.all([
    listManagedBylines(user, user.language),
    readAllEditions(),
    listColleagues(user),
  ]);
  const byline = bylines.find((each) => each.id === id);
  if (!byline) notFound();
  const [portrait = null] = byline.pictureId ? await listPicturesOf(user, [byline.pictureId]) : [];
  const t = texts(user.language, "outlet");
  return (
    <>
      <ChangePage
        noun="bylines"
        language={user.language}
        editions={editions}
        row={byline}
        action={changeBylineAction}
      >
        <PortraitField portrait={portrait} />
        <ContactFields mail={byline.mail} links={byline.links} />
        <CheckboxField name="isPenName" label={t("bylines.isPenName")} isChecked={byline.isPenName} />
      </ChangePage>
      <section className="mt-10 border-t border-line pt-6">
        <h2 className="mb-2 text-title font-bold">{t("bylines.accountTitle")}</h2>
        <BylineAccountForm action={linkBylineAction} id={byline.id} userId={byline.userId} people={people} />
      </section>
    </>
  );
}
