import { AfterDot } from "@/components/ui/after-dot";
import { Words } from "@/components/ui/words";
import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import { frontPath } from "./front/paths";

type Props = {
  subject: { id: string } & ({ headline: string } | { name: string | null });
  language: Language;
};

/** The way to a story by its headline, or to a front by what it is of. */
export function SubjectLink({ subject, language }: Props) {
  const t = texts(language, "desk");
  if ("headline" in subject)
    return (
      <a href={deskStoryPath(subject.id)} className="underline">
        <Words of={subject.headline.trim() || t("bell.untitled")} />
      </a>
    );
  return (
    <a href={frontPath(subject.id)} className="underline">
      {t("promise.front")}
      {subject.name === null ? null : (
        <AfterDot>
          <Words of={subject.name} />
        </AfterDot>
      )}
    </a>
  );
}
