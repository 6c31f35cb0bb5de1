import type { Person } from "@/newsroom/access";
import { keepView } from "@/newsroom/view/commands";
import type { SeedView } from "./words";

/** Keeps lists that everybody in the newsroom has. */
export async function seedViews(views: SeedView[], editor: Person): Promise<void> {
  for (const view of views) await keepView(editor, { ...view, isShared: true });
}
