import { openOwnAnswer, ownMetadata } from "@/app/_answers/own-answer";
import { Unsubscribe } from "@/components/commenter/unsubscribe";
import { SiteFrame } from "@/components/site/site-frame";
import { letterKinds } from "@/newsroom/commenter/rules";

export const instant = false;

/** Next asks for one example of an address. */
export function generateStaticParams() {
  return [{ edition: "0", token: "0" }];
}

export const generateMetadata = ownMetadata("unsubscribe.title");

/** Ends letters by one button, without a sign-in: the same page whether anybody has this token. */
export default async function UnsubscribePage({
  params,
  searchParams,
}: PageProps<"/[edition]/answer/unsubscribe/[token]">) {
  const { outlet, edition } = await openOwnAnswer(params);
  const [{ token }, query] = await Promise.all([params, searchParams]);
  const kind = letterKinds.find((each) => each === query.kind) ?? "answers";
  return (
    <SiteFrame outlet={outlet}>
      <Unsubscribe edition={edition} token={token} kind={kind} isDone={query.done === "yes"} />
    </SiteFrame>
  );
}
