import type { Metadata } from "next";
import { openEdition } from "@/app/public-params";
import { Notice } from "@/components/site/notice";
import { SiteFrame } from "@/components/site/site-frame";
import { StatusMark } from "@/components/site/status-mark";
import { texts } from "@/messages/texts";

export const ensureStatic = "navigation";

/** Next asks for one example of an address; this one costs nothing. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

type Props = PageProps<"/[edition]/missing">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { outlet } = await openEdition((await params).edition);
  return { title: `${texts(outlet.edition, "site")("missing.title")} · ${outlet.name}` };
}

/** What every address without a page is answered with; the door asks for it once per edition. */
export default async function Page({ params }: Props) {
  const { outlet } = await openEdition((await params).edition);
  return (
    <SiteFrame outlet={outlet}>
      <StatusMark status={404} />
      <Notice outlet={outlet} kind="missing" />
    </SiteFrame>
  );
}
