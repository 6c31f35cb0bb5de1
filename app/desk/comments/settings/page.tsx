import { redirect } from "next/navigation";
import { clockFor, editionsInUse } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { queuePath } from "@/components/desk/comment/paths";
import { settingsPath, wordsPath } from "@/components/desk/comment/settings/paths";
import { PlaceWays } from "@/components/desk/comment/settings/place-ways";
import { RuleForm } from "@/components/desk/comment/settings/rule-form";
import { DeskTime } from "@/components/desk/desk-time.client";
import { PageHead } from "@/components/desk/page-head";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { AfterDot } from "@/components/ui/after-dot";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sentence } from "@/components/ui/words";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { PlaceWanted } from "@/newsroom/comment/settings/input";
import { getCommenterId, getRuleOfPlace, listNarrowRules } from "@/newsroom/comment/settings/queries";
import { setCommentRuleAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "commentSettings")("title"));

/** What holds for comments at one place: checks, limits, when readers see them, and which wider place says what is left out. */
export default async function CommentSettingsPage({ searchParams }: PageProps<"/desk/comments/settings">) {
  const user = await requireRight("comment:setRules");
  const { language } = user;
  const wanted = PlaceWanted.parse(await searchParams);
  const found = wanted.mail ? await getCommenterId(user, wanted.mail) : null;
  if (found) redirect(settingsPath("person", found));
  const [shown, narrow, editions, clock] = await Promise.all([
    getRuleOfPlace(user, wanted.scope, wanted.id),
    listNarrowRules(user),
    editionsInUse(),
    clockFor(language),
  ]);
  const t = texts(language, "commentSettings");
  const { scope, id, place, version, changedByName, changedAt } = shown;
  return (
    <>
      <PageHead
        title={t("title")}
        note={t("note")}
        action={
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={wordsPath}>{t("toWords")}</ButtonLink>
            <ButtonLink href={queuePath}>{t("toQueue")}</ButtonLink>
          </div>
        }
      />
      <PlaceWays
        editions={editions}
        narrow={narrow}
        current={{ scope, id }}
        unknownMail={wanted.mail}
        language={language}
      />
      <h2 className="text-title font-bold wrap-anywhere">
        <Sentence text={t(`place.${scope}`, { name: place.name })} />
      </h2>
      <p className="mb-4 text-small text-muted">
        {changedAt ? (
          <>
            <Sentence
              text={t("changed", { name: changedByName ?? texts(language, "stories")("systemName") })}
            />
            <AfterDot>
              <TextsProvider clock={clock} messages={{ desk: messages[language].desk }}>
                <DeskTime at={changedAt} />
              </TextsProvider>
            </AfterDot>
          </>
        ) : (
          t("never")
        )}
      </p>
      {place.isOpen === false ? <Notice tone="warn">{t("isClosed")}</Notice> : null}
      <RuleForm
        key={`${scope} ${id} ${version}`}
        shown={shown}
        action={setCommentRuleAction}
        language={language}
      />
    </>
  );
}
