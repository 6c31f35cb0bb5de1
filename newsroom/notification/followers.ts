import { eq, inArray, or } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { follow, user } from "@/db/schema";
import { can } from "@/newsroom/access";
import type { LoadedArticle } from "@/newsroom/article/rules";

type Story = Pick<LoadedArticle, "row" | "content" | "subject">;

/** Who follows a story, its section or one of its topics, and may read it. */
export async function listFollowersUnscoped(tx: Transaction, story: Story): Promise<string[]> {
  const { row, content, subject } = story;
  const { sectionId, topicIds } = content;
  const people = await tx
    .selectDistinct({ id: user.id, role: user.role, isActive: user.isActive })
    .from(follow)
    .innerJoin(user, eq(user.id, follow.userId))
    .where(
      or(
        eq(follow.articleId, row.id),
        sectionId ? eq(follow.sectionId, sectionId) : undefined,
        topicIds.length > 0 ? inArray(follow.topicId, topicIds) : undefined,
      ),
    );
  return people
    .filter((person) => can({ kind: "person", ...person }, "article:read", subject))
    .map(({ id }) => id);
}
