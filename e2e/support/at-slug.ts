import { listPublishedSlugs } from "@/newsroom/address/queries";
import type { ListKind } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";

/** What readers find at a slug of an edition, current or former, as the door leads them there; `get` reads at today's. */
export async function atSlug<Found>(
  kind: ListKind,
  edition: EditionKey,
  slug: string,
  get: (edition: EditionKey, slug: string) => Promise<Found | null>,
): Promise<Found | null> {
  const slugs = await listPublishedSlugs();
  const listed = slugs.findLast(
    (each) => each.kind === kind && each.edition === edition && each.slug === slug,
  );
  return listed ? get(edition, listed.current) : null;
}
