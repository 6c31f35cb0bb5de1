import { currentCommenter } from "@/app/_answers/commenter-cookie";
import { openOwnAnswer, ownMetadata } from "@/app/_answers/own-answer";
import { saids } from "@/components/comment/paths";
import { CommenterPage } from "@/components/commenter/commenter-page";
import { LinkForm } from "@/components/commenter/link-form";
import { SiteFrame } from "@/components/site/site-frame";
import { listOwnAppeals } from "@/newsroom/commenter/own";
import { getOwnChoices, listOwnComments, listOwnSanctions } from "@/newsroom/commenter/queries";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0" }];
}

export const generateMetadata = ownMetadata("page.title");

/** What is somebody's own of all comments, for who has confirmed by mail; a form that asks for a link for everybody else. */
export default async function OwnPage({ params, searchParams }: PageProps<"/[edition]/answer/commenter">) {
  const { outlet, edition } = await openOwnAnswer(params);
  const [query, own] = await Promise.all([searchParams, currentCommenter()]);
  const said = saids.find((each) => each === query.said) ?? null;
  return (
    <SiteFrame outlet={outlet}>
      {own ? (
        <CommenterPage
          edition={edition}
          own={own}
          said={said}
          comments={await listOwnComments(own.id)}
          appeals={await listOwnAppeals(own.id)}
          sanctions={await listOwnSanctions(own)}
          choices={await getOwnChoices(own.id)}
        />
      ) : (
        <LinkForm edition={edition} said={said} />
      )}
    </SiteFrame>
  );
}
