import { environment, isBuilding } from "@/db/env";

/** Origin of every absolute address. What is drawn during a build is never served, so there it may be anything. */
export function siteUrl(): string {
  return isBuilding() ? "http://localhost" : environment().SITE_URL;
}
