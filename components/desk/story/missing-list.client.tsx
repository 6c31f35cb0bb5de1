"use client";
import { useFormAnswer } from "@/components/ui/form-answer.client";
import { deskStoryPath } from "@/newsroom/address/rules";

/** Fields of the steps' own forms, which say themselves what is wrong with them. */
const ofForms = new Set([
  "reason",
  "told",
  "wrong",
  "right",
  "when",
  "at",
  "until",
  "endsAs",
  "place",
  "rank",
  "notice",
]);

/** What a story still lacks, each problem linked to its place on the writing surface. */
export function MissingList({ articleId }: { articleId: string }) {
  const { problems } = useFormAnswer();
  const missing = Object.entries(problems).filter(([field]) => !ofForms.has(field));
  if (missing.length === 0) return null;
  return (
    <ul className="list-disc ps-6">
      {missing.map(([field, sentence]) => (
        <li key={field}>
          <a href={`${deskStoryPath(articleId)}/edit#${field}`}>{sentence}</a>
        </li>
      ))}
    </ul>
  );
}
