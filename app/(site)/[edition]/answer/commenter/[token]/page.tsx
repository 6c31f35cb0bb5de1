import { openOwnAnswer, ownMetadata } from "@/app/_answers/own-answer";
import { OpenLink } from "@/components/commenter/open-link";
import { SiteFrame } from "@/components/site/site-frame";
import { getCommenterOfLink } from "@/newsroom/commenter/links";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", token: "0" }];
}

export const generateMetadata = ownMetadata("page.title");

/** Where a letter's link leads: opened only by a button, since programs look at what stands in mail before people do. */
export default async function OpenLinkPage({ params }: PageProps<"/[edition]/answer/commenter/[token]">) {
  const { outlet, edition } = await openOwnAnswer(params);
  const { token } = await params;
  return (
    <SiteFrame outlet={outlet}>
      <OpenLink edition={edition} token={token} owner={await getCommenterOfLink(token)} />
    </SiteFrame>
  );
}
