import { and, eq, sql } from "drizzle-orm";
import { withTransaction } from "@/db/client";
import { page } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { refuseUnknownEdition } from "@/newsroom/edition/unknown";
import { NewsroomError } from "@/newsroom/errors";
import { record } from "@/newsroom/history";
import { inArabicLetters } from "@/newsroom/language/arabic-letters";
import { tag } from "@/newsroom/touched";
import { loadPageUnscoped } from "./queries";
import type { PageToSave } from "./rules";

const changedMeanwhile = () => new NewsroomError("conflict", "outlet.pageChanged");

/** Writes a standing page and returns its new version. Throws `conflict` when it is no longer the version edited. */
export async function savePage(actor: Actor, input: PageToSave): Promise<{ version: number }> {
  return withTransaction(async (tx) => {
    const { edition, kind } = input;
    const { headline, body } = inArabicLetters(edition, { headline: input.headline, body: input.body });
    const before = await loadPageUnscoped(tx, edition, kind, true);
    authorize(actor, "page:manage");
    if ((before?.version ?? 0) !== input.version) throw changedMeanwhile();
    const version = input.version + 1;
    const values = { headline, body, version, updatedAt: sql`now()` };
    const written = before
      ? await tx
          .update(page)
          .set(values)
          .where(and(eq(page.edition, edition), eq(page.kind, kind)))
          .returning({ version: page.version })
      : await tx
          .insert(page)
          .values({ edition, kind, ...values })
          .onConflictDoNothing()
          .returning({ version: page.version })
          .catch(refuseUnknownEdition("edition"));
    // Two first versions at once: there was no row to lock.
    if (written.length === 0) throw changedMeanwhile();
    await record(tx, actor, {
      verb: "page:save",
      id: `${edition}:${kind}`,
      before: before && { headline: before.headline, body: before.body, version: before.version },
      after: { headline, body, version },
      // The comment form and the foot of every page link to the pages that exist.
      tags: before ? [tag.page(edition, kind)] : [tag.site, tag.page(edition, kind)],
    });
    return { version };
  });
}
