import type { ArticleContent } from "@/newsroom/content/rules";
import type { MeasuredRevision } from "@/newsroom/revision/rules";

/** Milliseconds. */
const patience = 20_000;

async function read<Answer>(address: string): Promise<Answer> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.json();
}

/** The newest revisions of a story, and how many there are. Rejects when the server does not say. */
export async function readRevisions(
  articleId: string,
): Promise<{ revisions: MeasuredRevision[]; total: number }> {
  const { revisions, total } = await read<{ revisions: MeasuredRevision[]; total: number }>(
    `/api/articles/${articleId}/revisions`,
  );
  return { revisions: revisions.map((each) => ({ ...each, createdAt: new Date(each.createdAt) })), total };
}

/** The words of a revision. Rejects when the server does not say. */
export async function readRevision(articleId: string, number: number): Promise<ArticleContent> {
  return (await read<{ content: ArticleContent }>(`/api/articles/${articleId}/revisions/${number}`)).content;
}
