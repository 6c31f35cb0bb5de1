import { and, asc, eq } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { template } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { ArticleContent } from "@/newsroom/content/rules";
import { NewsroomError } from "@/newsroom/errors";
import type { ListedTemplate } from "./rules";

/** All templates by edition and name. Throws `forbidden`. */
export async function listTemplates(actor: Actor): Promise<ListedTemplate[]> {
  authorize(actor, "article:create");
  return db
    .select({ id: template.id, edition: template.edition, name: template.name })
    .from(template)
    .orderBy(asc(template.edition), asc(template.name));
}

/** What a story of an edition begins with by this template. Throws `forbidden`, `conflict` for one that is gone. */
export async function getTemplateContent(
  actor: Actor,
  executor: Executor,
  edition: string,
  id: string,
): Promise<ArticleContent> {
  authorize(actor, "article:create");
  const [row] = await executor
    .select({ content: template.content })
    .from(template)
    .where(and(eq(template.id, id), eq(template.edition, edition)));
  if (!row) throw new NewsroomError("conflict", "template.gone");
  return ArticleContent.parse(row.content);
}
