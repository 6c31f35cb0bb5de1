import { notFound } from "next/navigation";
import type { SiteOutlet } from "@/components/site/outlet";
import { isListKind, type ListKind } from "@/newsroom/address/rules";
import type { Edition } from "@/newsroom/edition/rules";
import type { PublicAnswer, PublishedArticle } from "@/newsroom/published-article/rules";
import { readOutlet } from "./published";

/**
 * What a page draws. The door has judged already what an address names (server/places.ts); what only
 * reading can tell (a page past a list's end), or ended meanwhile, is a plain 404.
 */
export function present<Found>(found: Found | null | undefined): Found {
  return found ?? notFound();
}

/** The one place where a segment is decoded: Next hands it over percent-encoded. */
export function decodedSegment(segment: string): string {
  return decodeURIComponent(segment).normalize("NFC");
}

/** The kind of list that a segment names. */
export function listKind(segment: string): ListKind {
  return present(isListKind(segment) ? segment : null);
}

/** An edition in use with its outlet. */
export async function openEdition(segment: string): Promise<{ edition: Edition; outlet: SiteOutlet }> {
  const outlet = present(await readOutlet(segment));
  return { edition: outlet.edition, outlet };
}

/** The story of an answer, while readers have it. */
export function published(answer: PublicAnswer): PublishedArticle {
  return present(answer?.kind === "published" ? answer.article : null);
}
