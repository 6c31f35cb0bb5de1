import { orNotFound } from "@/app/_answers/or-not-found";
import { requireUser } from "@/app/auth";
import { titled } from "@/app/desk/titled";
import { PageHead } from "@/components/desk/page-head";
import { AlikeSection } from "@/components/desk/picture/alike-section";
import { BlurSection } from "@/components/desk/picture/blur-section";
import { DescribeForm } from "@/components/desk/picture/describe-form";
import { PictureFacts } from "@/components/desk/picture/picture-facts";
import { PictureUses } from "@/components/desk/picture/picture-uses";
import { PictureView } from "@/components/desk/picture/picture-view";
import { Replaced, ReplaceSection } from "@/components/desk/picture/replace-section";
import { RightsSection } from "@/components/desk/picture/rights-section";
import { TrashButton } from "@/components/desk/trash/trash-button";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { can } from "@/newsroom/access";
import { listAlike } from "@/newsroom/picture/likeness";
import { getPicture } from "@/newsroom/picture/queries";
import { listPictureUses } from "@/newsroom/picture/uses";
import { trashPictureAction } from "../../trash/actions";
import {
  blurPictureAction,
  describePictureAction,
  replacePictureAction,
  setPictureRightsAction,
  takeBackReplacementAction,
} from "../actions";

export const generateMetadata = titled((language) => texts(language, "pictures")("describe.heading"));

/** One picture: large, its words to edit, where it is used, what is known of its file. */
export default async function PicturePage({ params }: PageProps<"/desk/pictures/[id]">) {
  const user = await requireUser();
  const { id } = await params;
  const picture = await orNotFound(getPicture(user, id));
  const [uses, alike] = await Promise.all([listPictureUses(user, id), listAlike(user, id)]);
  const t = texts(user.language, "pictures");
  const mayTrash = can(user, picture.isOwn ? "picture:trashOwn" : "picture:trash");
  return (
    <>
      <PageHead
        title={<Words of={picture.caption || t("untitled")} />}
        action={<a href="/desk/pictures">{t("backToLibrary")}</a>}
      />
      <div className="grid gap-8 lg:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          {picture.replacement ? <Replaced by={picture.replacement} language={user.language} /> : null}
          <PictureView picture={picture} language={user.language} />
          <PictureFacts picture={picture} language={user.language} />
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <DescribeForm picture={picture} language={user.language} action={describePictureAction} />
          <RightsSection picture={picture} language={user.language} action={setPictureRightsAction} />
          <BlurSection
            picture={picture}
            mayUncover={can(user, "picture:seeOriginal")}
            action={blurPictureAction}
            language={user.language}
          />
          {can(user, "picture:replace") ? (
            <ReplaceSection
              picture={picture}
              actions={{ replace: replacePictureAction, takeBack: takeBackReplacementAction }}
              language={user.language}
            />
          ) : null}
          <PictureUses uses={uses} language={user.language} mayCompose={can(user, "front:compose")} />
          <AlikeSection alike={alike} language={user.language} />
          {mayTrash ? <TrashButton id={id} action={trashPictureAction} label={t("trash")} /> : null}
        </div>
      </div>
    </>
  );
}
