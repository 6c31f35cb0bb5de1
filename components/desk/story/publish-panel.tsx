import { ChangeFields } from "@/components/desk/correction/change-fields";
import { editionName } from "@/components/desk/edition-name";
import { PlaceFields } from "@/components/desk/front/place-fields";
import { Thumbnail } from "@/components/desk/picture/thumbnail";
import { ActionForm } from "@/components/ui/action-form.client";
import { buttonClass } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { SubmitButton } from "@/components/ui/submit-button.client";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import { type DeskArticle, publicationWarnings } from "@/newsroom/article/rules";
import { pictureIdsOf } from "@/newsroom/content/words";
import type { Clock, Edition } from "@/newsroom/edition/rules";
import type { FrontPlace } from "@/newsroom/front/placing";
import type { DeskPicture } from "@/newsroom/picture/rules";
import { Fact } from "./fact";
import { MissingList } from "./missing-list.client";
import { readersHave } from "./readers-have";
import { TimeFields } from "./time-fields";
import { WebAddress } from "./web-address";

type Props = {
  story: DeskArticle;
  verb: "publish" | "update" | "republish";
  action: FormAction<void>;
  address: string;
  /** Where readers find the story now; null where they have none. */
  formerAddress: string | null;
  picture: DeskPicture | null;
  /** Where it may be placed on a front. */
  places: FrontPlace[];
  edition: Edition;
  clock: Clock;
};

/** What publishing will do, seen before it is done. It opens without script too. */
export function PublishPanel({ story, verb, action, ...shown }: Props) {
  const { address, formerAddress, picture, places, edition, clock } = shown;
  const { row, content, version, publishedNumber, state } = story;
  const t = texts(clock, "stories");
  const isAgain = verb === "republish";
  const warnings = isAgain ? [] : publicationWarnings(story);
  const isMoved = formerAddress !== null && formerAddress !== address;
  return (
    <details className="flex flex-col gap-4">
      <summary className={buttonClass("primary", "w-fit list-none")}>{t(`opens.${verb}`)}</summary>
      <div className="mt-3 flex flex-col gap-4 border border-line bg-sheet p-4">
        <p className="font-bold">
          {t(isAgain ? "again" : state.publicState === "never" ? "first" : "update")}
        </p>
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
            {isMoved ? <p className="text-caption text-muted">{t("addressMoves")}</p> : null}
          </Fact>
          <Fact name={t("pictures")}>
            {picture ? (
              <span className="mb-1 block w-32">
                <Thumbnail picture={picture} stateText={t("pictureComing")} />
              </span>
            ) : null}
            <a href={`/desk/pictures?story=${row.id}`}>
              {t("pictureCount", { count: pictureIdsOf(content).length })}
            </a>
          </Fact>
          <Fact name={t("edition")}>{editionName(edition, clock.language)}</Fact>
        </dl>
        {warnings.length > 0 ? (
          <ul className="list-disc ps-5 text-warn">
            {warnings.map((warning) => (
              <li key={warning}>{t(`warning.${warning}`)}</li>
            ))}
          </ul>
        ) : null}
        <ActionForm action={action} label={t(`verb.${verb}`)} className="flex flex-col gap-3">
          <input type="hidden" name="articleId" value={row.id} />
          <input type="hidden" name="version" value={version} />
          {isAgain || state.publicState === "never" ? null : <ChangeFields language={clock.language} />}
          {isAgain ? null : <TimeFields language={clock.language} />}
          <PlaceFields places={places} language={clock.language} />
          <MissingList articleId={row.id} />
          <SubmitButton>{t(`verb.${verb}`)}</SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
