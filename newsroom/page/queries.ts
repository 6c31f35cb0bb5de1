import { and, eq } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { page } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { Body } from "@/newsroom/body/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import type { PageKind, PublishedPage, WrittenPage } from "./rules";

type StoredPage = PublishedPage & { version: number };

/** A page as stored, or null; `lock` holds its row until the transaction ends. */
export async function loadPageUnscoped(
  executor: Executor,
  edition: EditionKey,
  kind: PageKind,
  lock = false,
): Promise<StoredPage | null> {
  const query = executor
    .select()
    .from(page)
    .where(and(eq(page.edition, edition), eq(page.kind, kind)))
    .$dynamic();
  const [row] = await (lock ? query.for("update") : query);
  if (!row) return null;
  const { headline, body, version, updatedAt } = row;
  return { kind, headline, body: Body.parse(body), version, updatedAt };
}

/** A standing page of an edition; null until it has been written. */
export async function getPublishedPage(edition: EditionKey, kind: PageKind): Promise<PublishedPage | null> {
  const stored = await loadPageUnscoped(db, edition, kind);
  if (!stored) return null;
  const { headline, body, updatedAt } = stored;
  return { kind, headline, body, updatedAt };
}

/** The standing pages of an edition that have been written, and when last. */
export async function listPublishedPages(edition: EditionKey): Promise<WrittenPage[]> {
  return db
    .select({ kind: page.kind, updatedAt: page.updatedAt })
    .from(page)
    .where(eq(page.edition, edition))
    .orderBy(page.kind);
}

/** A standing page with its version, to be edited; null until it has been written. */
export async function getPage(actor: Actor, edition: EditionKey, kind: PageKind): Promise<StoredPage | null> {
  authorize(actor, "page:manage");
  return loadPageUnscoped(db, edition, kind);
}

/** Which pages have been written, and when last. */
export async function listPages(
  actor: Actor,
): Promise<{ edition: string; kind: PageKind; headline: string; updatedAt: Date }[]> {
  authorize(actor, "page:manage");
  return db
    .select({ edition: page.edition, kind: page.kind, headline: page.headline, updatedAt: page.updatedAt })
    .from(page);
}
