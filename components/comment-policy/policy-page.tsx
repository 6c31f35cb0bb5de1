import { NewsTime } from "@/components/site/news-time";
import { AfterDot } from "@/components/ui/after-dot";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import { figuresPath, policyPath } from "@/newsroom/address/rules";
import type { Policy, PolicyVersion } from "@/newsroom/comment-policy/rules";
import type { Edition } from "@/newsroom/edition/rules";
import { PolicyText } from "./policy-text";

type Props = { policy: Policy; versions: PolicyVersion[]; edition: Edition };

/** By what an edition judges comments, and what it said before. */
export function PolicyPage({ policy, versions, edition }: Props) {
  const t = texts(edition, "policy");
  const current = versions[0]?.version;
  const isOld = policy.version !== current;
  return (
    <article className="mx-auto max-w-measure pt-8 md:pt-12">
      <h1 className="mb-2 text-headline font-bold text-balance">{t("title")}</h1>
      <p className="mb-6 text-small text-muted">
        {t("since", { version: policy.version })} <NewsTime at={policy.createdAt} edition={edition} />
      </p>
      {isOld && (
        <p className="mb-6 border-s-4 border-accent ps-4">
          {t("old")}{" "}
          <a href={policyPath(edition.key)} className="link font-bold">
            {t("toCurrent")}
          </a>
        </p>
      )}
      {policy.essence && (
        <section aria-labelledby="essence" className="mb-8 bg-wash p-4">
          <h2 id="essence" className="font-bold">
            {t("essence")}
          </h2>
          <p className="whitespace-pre-line">
            <InOrder text={policy.essence} />
          </p>
        </section>
      )}
      <PolicyText parts={policy.parts} />
      <p className="mt-8">
        <a href={figuresPath(edition.key)} className="link font-bold">
          {t("toFigures")}
        </a>
      </p>
      <Versions versions={versions} shown={policy.version} edition={edition} />
    </article>
  );
}

/** All versions with their days and what each changed. */
function Versions({
  versions,
  shown,
  edition,
}: {
  versions: PolicyVersion[];
  shown: number;
  edition: Edition;
}) {
  const t = texts(edition, "policy");
  const current = versions[0]?.version;
  return (
    <section aria-labelledby="versions" className="mt-10 border-t border-line pt-4 text-small">
      <h2 id="versions" className="mb-2 font-bold">
        {t("versions")}
      </h2>
      <ul className="flex flex-col gap-2">
        {versions.map(({ version, changes, createdAt }) => (
          <li key={version}>
            <a
              href={version === current ? policyPath(edition.key) : policyPath(edition.key, version)}
              aria-current={version === shown ? "page" : undefined}
              className="link font-bold"
            >
              {t("versionNamed", { version })}
            </a>
            {version === current && ` (${t("current")})`}
            <AfterDot>
              <NewsTime at={createdAt} edition={edition} />
            </AfterDot>
            <p className="text-muted">
              <InOrder text={changes || t("firstVersion")} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
