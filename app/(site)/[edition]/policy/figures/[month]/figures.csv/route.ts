import { notFound } from "next/navigation";
import { fileAnswer } from "@/app/_answers/file-answer";
import { openEdition } from "@/app/_public/params";
import { readFigures } from "@/app/_public/published-policy";
import { figureLines } from "@/newsroom/comment-figures/rules";
import { csvLine } from "@/newsroom/csv";
import { tag } from "@/newsroom/touched";

export function generateStaticParams() {
  return [{ edition: "0", month: "0" }];
}

/** What became of an edition's comments in a month, as a table for programs. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/[edition]/policy/figures/[month]/figures.csv">,
) {
  const { edition: key, month } = await params;
  const { edition } = await openEdition(key);
  const figures = (await readFigures(edition.key)).find((each) => each.month === month) ?? notFound();
  const text = [["name", "value"], ...figureLines(figures)].map(csvLine).join("");
  return fileAnswer(text, "text/csv", [tag.commentFigures(edition.key)]);
}
