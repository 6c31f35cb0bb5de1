import { expect } from "@playwright/test";
import { shortPath } from "@/newsroom/address/rules";
import { publishArticle, submitArticle, withdrawArticle } from "@/newsroom/article/commands";
import { saveWorkingCopy } from "@/newsroom/article/writing";
import { slugFrom } from "@/newsroom/slug/letters";
import { test } from "../support/journey";
import { makeArticle } from "../support/rows";
import { SecondNode } from "../support/second-node";
import { readersSee } from "../support/visible";

// Every change here is committed by this very process, which serves nobody: what a node that dies right after its
// commit leaves behind.
test("what is published or withdrawn shows so on every node, also on one that was away", async ({
  request,
}) => {
  const { id, author, editor, content } = await makeArticle("published");
  const address = `${shortPath({ edition: "ar", id })}/${slugFrom(content.headline, id)}`;
  let second = await SecondNode.start();
  const nodes = () => ["", second.url].map((node) => `${node}${address}`);
  try {
    for (const node of nodes()) await readersSee(request, node, { has: [content.headline] });

    const changed = { ...content, standfirst: `${content.standfirst} وتحديث بعد النشر.` };
    await saveWorkingCopy(author, { articleId: id, basedOn: 1, content: changed });
    await submitArticle(author, { articleId: id, version: 2 });
    await publishArticle(editor, { articleId: id, version: 2 });
    for (const node of nodes()) await readersSee(request, node, { has: [changed.standfirst] });

    await second.kill();
    await withdrawArticle(editor, { articleId: id, reason: "اختبار السحب" });
    second = await second.again();
    const first = await request.get(`${second.url}${encodeURI(address)}`);
    expect(first.status()).toBe(410);
    for (const node of nodes()) await readersSee(request, node, { status: 410 });
  } finally {
    await second.kill();
  }
});
