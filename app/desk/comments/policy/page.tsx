import { clockFor, readAllEditions } from "@/app/desk/editions";
import { requireRight } from "@/app/desk/require-right";
import { titled } from "@/app/desk/titled";
import { ComparedPolicy } from "@/components/desk/comment/policy/compared-policy";
import { policyDeskPath } from "@/components/desk/comment/policy/paths";
import { PolicyForm } from "@/components/desk/comment/policy/policy-form";
import { PolicyState } from "@/components/desk/comment/policy/policy-state";
import { PolicyVersions } from "@/components/desk/comment/policy/policy-versions";
import { editionName } from "@/components/desk/edition-name";
import { PageHead } from "@/components/desk/page-head";
import { ScopeTabs } from "@/components/desk/story/scope-tabs";
import { TextsProvider } from "@/components/desk/texts-provider.client";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { messages } from "@/messages";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import { firstPolicy } from "@/newsroom/comment-policy/first";
import { getPolicyOnDesk, getPublishedPolicy } from "@/newsroom/comment-policy/queries";
import { PolicyWanted } from "@/newsroom/comment-policy/rules";
import { notFound } from "@/newsroom/errors";
import { writePolicyAction } from "./actions";

export const generateMetadata = titled((language) => texts(language, "policy")("desk.title"));

/** By what an edition judges comments: the words of the next version, what they change, and all versions before. */
export default async function CommentPolicyPage({ searchParams }: PageProps<"/desk/comments/policy">) {
  const user = await requireRight("comment:setRules");
  const { language } = user;
  const { from, to, ...wanted } = PolicyWanted.parse(await searchParams);
  const editions = await readAllEditions();
  const edition = editions.find(({ key }) => key === wanted.edition) ?? editions[0];
  if (!edition) throw notFound();
  const [shown, clock, before, after] = await Promise.all([
    getPolicyOnDesk(user, edition.key),
    clockFor(language),
    from ? getPublishedPolicy(edition.key, from) : null,
    to ? getPublishedPolicy(edition.key, to) : null,
  ]);
  const t = texts(language, "policy");
  return (
    <TextsProvider clock={clock} messages={{ desk: messages[language].desk }}>
      <PageHead
        title={t("desk.title")}
        note={t("desk.note")}
        action={
          shown.inForce ? <ButtonLink href={policyPath(edition.key)}>{t("desk.open")}</ButtonLink> : null
        }
      />
      <ScopeTabs
        label={t("desk.editions")}
        tabs={editions.map((each) => ({
          href: policyDeskPath(each.key),
          label: editionName(each, language),
          isCurrent: each.key === edition.key,
        }))}
      />
      <div className="flex flex-col gap-6">
        {before && after ? (
          <Sheet title={t("desk.compared", { to: after.version })}>
            <p className="mb-3 text-small text-muted">{t("desk.comparedWith", { from: before.version })}</p>
            <ComparedPolicy before={before.parts} after={after.parts} edition={edition} language={language} />
            <p className="mt-4">
              <ButtonLink href={policyDeskPath(edition.key)}>{t("desk.backToEditor")}</ButtonLink>
            </p>
          </Sheet>
        ) : (
          <>
            <PolicyState shown={shown} edition={edition} language={language} />
            <PolicyForm
              key={edition.key}
              shown={shown}
              first={firstPolicy(edition.language)}
              edition={edition}
              action={writePolicyAction}
              language={language}
            />
          </>
        )}
        {shown.versions.length > 0 ? (
          <Sheet title={t("desk.history")}>
            <PolicyVersions versions={shown.versions} edition={edition.key} language={language} />
          </Sheet>
        ) : null}
      </div>
    </TextsProvider>
  );
}
