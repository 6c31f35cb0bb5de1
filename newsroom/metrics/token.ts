import { createHash, timingSafeEqual } from "node:crypto";
import { environment } from "@/db/env";

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether a request's `Authorization` bears the token of the settings; never where they name none. */
export function mayReadMetrics(authorization: string | null | undefined): boolean {
  const { METRICS_TOKEN } = environment();
  if (!METRICS_TOKEN) return false;
  return timingSafeEqual(digest(authorization ?? ""), digest(`Bearer ${METRICS_TOKEN}`));
}
