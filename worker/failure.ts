import { EdgeCacheError } from "@/platform/edge-cache";
import type { JobFailure } from "@/platform/jobs";
import { MailError } from "@/platform/mail";
import { MediaStoreError } from "@/platform/media-store";

/** Why a job failed, as one of the few reasons that people are told: an error's own words may name secrets. */
export function failureOf(cause: unknown): JobFailure {
  for (let each = cause; each instanceof Error; each = each.cause) {
    if (each instanceof MailError) return `mail_${each.reason}`;
    if (each instanceof MediaStoreError) return `store_${each.reason}`;
    if (each instanceof EdgeCacheError) return "edge_unreachable";
  }
  return "unknown";
}
