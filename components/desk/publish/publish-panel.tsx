import type { ReactNode } from "react";
import { ChangeFields } from "@/components/desk/correction/change-fields";
import { editionName } from "@/components/desk/edition-name";
import { PlaceFields } from "@/components/desk/front/place-fields";
import { Thumbnail } from "@/components/desk/picture/thumbnail";
import { Fact } from "@/components/desk/story/fact";
import { MissingList } from "@/components/desk/story/missing-list.client";
import { readersHave } from "@/components/desk/story/readers-have";
import { WebAddress } from "@/components/desk/story/web-address";
import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type DeskArticle, publicationWarnings } from "@/newsroom/article/rules";
import { pictureIdsOf } from "@/newsroom/content/words";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import type { FlagKind } from "@/newsroom/flag/rules";
import type { ChosenPlace, FrontPlace } from "@/newsroom/front/place-wanted";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Checks } from "./checks";
import { TimeFields } from "./time-fields";

type Props = {
  story: DeskArticle;
  verb: "publish" | "update" | "republish";
  action: FormAction<void>;
  address: string;
  /** Where readers find the story now; null where they have none. */
  formerAddress: string | null;
  picture: DeskPicture | null;
  /** Where it may be placed on a front, and where its plan wishes it. */
  places: FrontPlace[];
  proposed: ChosenPlace | null;
  /** What stops it on its way to readers. */
  flags: FlagKind[];
  /** Whether the breaking news line leads to it. */
  isUrgent: boolean;
  /** What the edition's checks found; null for nothing. */
  findings: ReactNode;
  /** Whether it stands open: who comes from the words came for it. */
  isOpen: boolean;
  edition: Edition;
  clock: Clock;
};

/** All that publishing asks and will do, seen before it is done. It opens without script too. */
export function PublishPanel({ story, verb, action, ...shown }: Props) {
  const { address, formerAddress, picture, places, proposed, flags, isUrgent, findings } = shown;
  const { isOpen, edition, clock } = shown;
  const { row, content, version, publishedNumber, state, embargo } = story;
  const t = texts(clock, "stories");
  const isAgain = verb === "republish";
  const isMoved = formerAddress !== null && formerAddress !== address;
  const editPath = `${deskStoryPath(row.id)}/edit`;
  const pictureCount = pictureIdsOf(content).length;
  return (
    <details open={isOpen} className="flex flex-col gap-4">
      <summary className={buttonClass("primary", "w-fit list-none")}>{t(`opens.${verb}`)}</summary>
      <div className="mt-3 flex flex-col gap-4 border border-line bg-sheet p-4">
        <p className="font-bold">
          {t(isAgain ? "again" : state.publicState === "never" ? "first" : "update")}
        </p>
        <Checks
          flags={flags}
          embargoUntil={embargo?.until ?? null}
          warnings={isAgain ? [] : publicationWarnings(story)}
          findings={findings}
          language={clock.language}
        />
        <dl className="grid gap-3">
          <Fact name={t("readersHave")}>
            {readersHave(story, clock)}
            {publishedNumber === null || isAgain ? null : (
              <p>
                <a href={`${deskStoryPath(row.id)}/revisions/${publishedNumber}?with=working`}>
                  {t("whatChanges")}
                </a>
              </p>
            )}
          </Fact>
          <Fact name={t("addressToBe")}>
            <WebAddress address={address} />
            {isMoved ? (
              <p className="text-warn">
                {t("addressMoves")}
                <span className="block text-caption text-muted">
                  {t("publish.former")} <WebAddress address={formerAddress} />
                </span>
              </p>
            ) : null}
            {isAgain ? null : (
              <p>
                <a href={`${editPath}#slug`}>{t("publish.changeAddress")}</a>
              </p>
            )}
          </Fact>
          <Fact name={t("publish.leadPicture")}>
            {picture ? (
              <span className="mb-1 block w-32">
                <Thumbnail picture={picture} stateText={t("pictureComing")} />
              </span>
            ) : (
              <p>{t("publish.noPicture")}</p>
            )}
            {isAgain ? null : (
              <p>
                <a href={`${editPath}#leadPicture`}>
                  {t(picture ? "publish.changePicture" : "publish.addPicture")}
                </a>
              </p>
            )}
            {pictureCount > 0 ? (
              <a href={`/desk/pictures?story=${row.id}`}>{t("pictureCount", { count: pictureCount })}</a>
            ) : null}
          </Fact>
          <Fact name={t("edition")}>{editionName(edition, clock.language)}</Fact>
        </dl>
        <ActionForm action={action} label={t(`verb.${verb}`)} className="flex flex-col gap-3">
          <input type="hidden" name="articleId" value={row.id} />
          <input type="hidden" name="version" value={version} />
          <PlaceFields places={places} proposed={proposed} language={clock.language} />
          {isAgain || state.publicState === "never" ? null : <ChangeFields language={clock.language} />}
          {isAgain ? null : (
            <TimeFields isUrgent={isUrgent} embargoUntil={embargo?.until ?? null} clock={clock} />
          )}
          <MissingList articleId={row.id} />
          <SubmitButton>{t(`verb.${verb}`)}</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
