import { InOrder } from "@/components/ui/in-order";
import { texts } from "@/messages/texts";
import type { Edition } from "@/newsroom/edition/rules";
import { bound } from "@/newsroom/language/binding";
import type { UrgentShown } from "@/newsroom/urgent/rules";

/** The urgent line above every page of an edition. The script takes it from a page that stays open beyond its end. */
export function UrgentStrip({ urgent, edition }: { urgent: UrgentShown; edition: Edition }) {
  const { text, story, endsAt } = urgent;
  const words = <InOrder text={bound(text)} />;
  return (
    <aside
      aria-label={texts(edition, "site")("mark.urgent")}
      data-until={endsAt.toISOString()}
      className="bg-alert text-on-accent print:hidden"
    >
      <p className="mx-auto flex w-full max-w-page flex-wrap items-baseline gap-x-3 px-4 py-2 text-body wrap-break-word md:px-6">
        <strong aria-hidden="true">{texts(edition, "site")("mark.urgent")}</strong>
        {story ? (
          <a href={story.path} className="underline-offset-4 hover:underline">
            {words}
          </a>
        ) : (
          <span>{words}</span>
        )}
      </p>
    </aside>
  );
}
