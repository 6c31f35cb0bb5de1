import { StoryBody } from "@/components/article/body";
import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { PublishedPage } from "@/newsroom/page/rules";
import { NewsTime } from "./news-time";

/** A page about the outlet: policy, privacy, about. */
export function StandingPage({ page, edition }: { page: PublishedPage; edition: Edition }) {
  return (
    <article className="mx-auto max-w-measure pt-8 md:pt-12">
      <h1 className="mb-6 text-headline font-bold text-balance">
        <InOrder text={bound(page.headline)} />
      </h1>
      <StoryBody body={page.body} edition={edition} pictures={{}} />
      <p className="mt-8 border-t border-line pt-3 text-small text-muted">
        {texts(edition, "site")("updated")} <NewsTime at={page.updatedAt} edition={edition} />
      </p>
    </article>
  );
}
