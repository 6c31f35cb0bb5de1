import { type SQLWrapper, sql } from "drizzle-orm";

/**
 * Whether a byline has signed a story readers had in an edition. Every account has a byline: its page must not tell
 * who belongs to the newsroom before. Lists answer at once for everybody whose stories are not all withdrawn.
 */
export const hasSigned = (bylineId: SQLWrapper, edition: SQLWrapper) =>
  sql`(exists (select 1 from list_entry where list_id = ${bylineId} and list_entry.edition = ${edition})
  or exists (select 1 from revision_byline signed join article on article.published_revision_id = signed.revision_id
    where signed.byline_id = ${bylineId} and article.edition = ${edition}))`;
