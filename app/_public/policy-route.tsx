import type { Metadata } from "next";
import { PolicyPage } from "@/components/comment-policy/policy-page";
import { SiteFrame } from "@/components/site/site-frame";
import { texts } from "@/messages/texts";
import { policyPath } from "@/newsroom/address/rules";
import { pageMetadata } from "./page-metadata";
import { openEdition, present } from "./params";
import { readPolicy } from "./published-policy";

type Props = { params: Promise<{ edition: string; version?: string }> };

async function openPolicy(params: Props["params"]) {
  const segments = await params;
  const version = segments.version === undefined ? undefined : Number(segments.version);
  const { edition, outlet } = await openEdition(segments.edition);
  const found = present(await readPolicy(edition.key, version));
  // Versions are not each other's: only the policies in force are the same in every edition.
  const editions = version === undefined ? outlet.editions : [];
  const alternates = Object.fromEntries(editions.map(({ key }) => [key, policyPath(key)]));
  return { outlet, edition, version, alternates, path: policyPath(edition.key, version), ...found };
}

/** Head of an edition's comment policy. */
export async function policyMetadata({ params }: Props): Promise<Metadata> {
  const { outlet, edition, version, alternates, path } = await openPolicy(params);
  const t = texts(edition, "policy");
  return pageMetadata({
    ...{ outlet, alternates, path },
    title: version === undefined ? t("title") : t("versionTitle", { version }),
    description: t("description"),
  });
}

/** An edition's comment policy, in force or as it once was. */
export async function PolicyRoute({ params }: Props) {
  const { outlet, edition, alternates, path, policy, versions } = await openPolicy(params);
  return (
    <SiteFrame outlet={outlet} path={path} alternates={alternates}>
      <PolicyPage policy={policy} versions={versions} edition={edition} />
    </SiteFrame>
  );
}
