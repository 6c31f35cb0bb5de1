import { texts } from "@/messages/texts";
import type { FrontWarning } from "@/newsroom/front/warnings";
import type { Language } from "@/newsroom/language/rules";

/** What an editor should see of a card, or of a container's title, before a launch. */
export function WarningLine({ warnings, language }: { warnings: FrontWarning[]; language: Language }) {
  const t = texts(language, "fronts");
  if (warnings.length === 0) return null;
  return (
    <span className="block text-caption text-warn">
      {warnings.map((warning) => t(`warning.${warning}`)).join(" ")}
    </span>
  );
}
