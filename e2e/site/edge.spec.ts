import { expect } from "@playwright/test";
import { feedPath, listPath, litePath } from "@/newsroom/address/rules";
import { getPublishedArticle } from "@/newsroom/published-article/queries";
import { articlePath, type PublishedArticle } from "@/newsroom/published-article/rules";
import { tag } from "@/newsroom/touched";
import { test } from "../support/journey";
import { makeArticle } from "../support/rows";
import { SecondNode } from "../support/second-node";

async function published({ id }: { id: string }): Promise<PublishedArticle> {
  const answer = await getPublishedArticle("ar", id);
  if (answer?.kind !== "published") throw new Error("the story is not published");
  return answer.article;
}

// A withdrawal makes the edge forget what stands under the story's tag, and leaves it the rest.
test("whatever shows a story is kept at the edge under its tag, and what does not is not", async ({
  request,
}) => {
  const article = await published(await makeArticle("published"));
  const { id } = article;
  const section = { kind: "section", slug: article.section?.slug ?? "" } as const;
  const byline = { kind: "byline", slug: article.bylines[0]?.slug ?? "" } as const;
  const showing = [
    articlePath(article),
    litePath("ar", articlePath(article)),
    litePath("ar", listPath("ar", section.kind, section.slug)),
    listPath("ar", section.kind, section.slug),
    listPath("ar", byline.kind, byline.slug),
    feedPath("ar", section),
    feedPath("ar", byline),
  ];
  // The edge is told nothing here: what it is asked to keep is in the answers.
  const node = await SecondNode.start(undefined, { EDGE_PURGE_URL: "http://127.0.0.1:9" });
  const headers = { "surrogate-capability": 'edge="Surrogate/1.0"' };
  const keysOf = async (path: string) => {
    const answered = await request.get(node.url + encodeURI(path), { headers });
    expect(answered.status()).toBe(200);
    return (answered.headers()["surrogate-key"] ?? "").split(" ");
  };
  try {
    for (const path of showing) expect(await keysOf(path)).toContain(tag.article(id));
    expect(await keysOf(articlePath(await published(await makeArticle("published"))))).not.toContain(
      tag.article(id),
    );
    expect(await keysOf("/sitemap.xml")).toContain(tag.addresses("ar"));
  } finally {
    await node.kill();
  }
});
