import { type Match, markMatches } from "@/newsroom/comment/verdicts";

type Props = { text: string; field: Match["field"]; matches: Match[] };

/** What a guest typed, with everything marked that a check pointed at. */
export function MarkedText({ text, field, matches }: Props) {
  const own = matches.filter((match) => match.field === field);
  return markMatches(text, own).map((run) =>
    run.isMarked ? (
      <mark key={run.start} className="bg-selection text-ink">
        {run.text}
      </mark>
    ) : (
      run.text
    ),
  );
}
