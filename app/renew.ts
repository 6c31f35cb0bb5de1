import { refresh, updateTag } from "next/cache";

/**
 * Ends a server action that changed something: this process forgets what readers had under `tags` at once (the others
 * hear of it from the database), and the page of whoever acted is drawn anew.
 */
export function renew(...tags: string[]): void {
  for (const tag of tags) updateTag(tag);
  refresh();
}
