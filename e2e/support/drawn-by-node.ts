import { execFileSync } from "node:child_process";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublishedArticle } from "@/newsroom/published-article/rules";

const program = `
  import { readFileSync } from 'node:fs';
  import { drawDocument } from '@/components/drawing';
  process.stdout.write(await drawDocument('feedStory', JSON.parse(readFileSync(0, 'utf8'))));
`;

/** A feed's story as a process of the worker's kind draws it: Node and tsx alone, without Next and without a test's runner. */
export function drawnByNode(story: { article: PublishedArticle; edition: Edition; siteUrl: string }): string {
  return execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", program], {
    input: JSON.stringify(story),
    encoding: "utf8",
  });
}
