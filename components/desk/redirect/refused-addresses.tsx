import { RefusedLines } from "@/components/desk/refused-lines";
import { Sentence } from "@/components/ui/words";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { RefusedLine } from "@/newsroom/redirect/rules";
import { ShownAddress } from "./address";

/** The lines of a file of old addresses that were not taken. */
export function RefusedAddresses({ lines, language }: { lines: RefusedLine[]; language: Language }) {
  const t = texts(language, "outlet");
  const why = ({ line, otherLine, problem }: RefusedLine) =>
    problemText(language, { messageKey: `redirect.${problem}`, values: { line: otherLine ?? line } });
  return (
    <RefusedLines
      headings={{
        line: t("redirects.import.line"),
        given: t("redirects.import.given"),
        why: t("redirects.import.why"),
      }}
      lines={lines.map((each) => ({
        line: each.line,
        given: <ShownAddress address={each.given} />,
        why: <Sentence text={why(each)} />,
      }))}
    />
  );
}
