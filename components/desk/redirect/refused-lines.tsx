import { Sentence } from "@/components/ui/words";
import { problemText } from "@/messages/problem-text";
import { texts } from "@/messages/texts";
import type { Language } from "@/newsroom/language/rules";
import type { RefusedLine } from "@/newsroom/redirect/rules";
import { ShownAddress } from "./address";

/** The lines of a file that were not taken: which, what it says, and why. */
export function RefusedLines({ lines, language }: { lines: RefusedLine[]; language: Language }) {
  const t = texts(language, "outlet");
  return (
    <table className="w-full border-t border-line text-start">
      <thead className="text-small text-muted">
        <tr>
          {(["line", "given", "why"] as const).map((column) => (
            <th key={column} scope="col" className="py-2 pe-4 text-start font-normal">
              {t(`redirects.import.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ line, given, problem, otherLine }) => (
          <tr key={line} className="border-t border-line align-top">
            <th scope="row" className="py-2 pe-4 text-start font-bold">
              {line}
            </th>
            <td className="py-2 pe-4">
              <ShownAddress address={given} />
            </td>
            <td className="py-2">
              <Sentence
                text={problemText(language, {
                  messageKey: `redirect.${problem}`,
                  values: { line: otherLine ?? line },
                })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
