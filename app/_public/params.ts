import { notFound } from "next/navigation";
import type { SiteOutlet } from "@/components/site/outlet";
import { type EditionKey, isEditionKey } from "@/newsroom/edition/rules";
import { readOutlet } from "./published";

/** The one place where a segment is decoded: Next hands it over percent-encoded. */
export function decodedSegment(segment: string): string {
  try {
    return decodeURIComponent(segment).normalize("NFC");
  } catch {
    return notFound();
  }
}

/** A page's number as written in an address, without leading zeros. */
export function pageNumber(segment: string): number {
  return /^[1-9]\d{0,3}$/.test(segment) ? Number(segment) : notFound();
}

/** An edition in use with its outlet, or the end of the request. */
export async function openEdition(segment: string): Promise<{ edition: EditionKey; outlet: SiteOutlet }> {
  if (!isEditionKey(segment)) notFound();
  const outlet = await readOutlet(segment);
  if (!outlet) notFound();
  return { edition: segment, outlet };
}
