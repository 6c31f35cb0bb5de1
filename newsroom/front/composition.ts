import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { environment } from "@/db/env";
import { article } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { listArticles } from "@/newsroom/article/list";
import type { EditionKey } from "@/newsroom/edition/rules";
import { loadStrictnessUnscoped } from "@/newsroom/fitness/demand";
import { listPublishedIds } from "@/newsroom/published-article/queries";
import { drawPublishedFront } from "./drawing";
import { getFrontDraft } from "./queries";
import type { FrontContainer, FrontDraft } from "./rules";
import { type ComposedContainer, type FrontWarning, warningsIn } from "./warnings";

export type Composition = FrontDraft & {
  containers: (ComposedContainer & { container: FrontContainer; name: string })[];
  warnings: Map<string, FrontWarning[]>;
};

type Known = { headline: string; isPublished: boolean };

/** What the desk knows of stories, by id. */
export async function listKnownStories(actor: Actor, ids: string[]): Promise<Map<string, Known>> {
  authorize(actor, "front:compose");
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: article.id, headline: article.headline, publicState: article.publicState })
    .from(article)
    .where(inArray(article.id, ids));
  return new Map(
    rows.map(({ id, headline, publicState }) => [id, { headline, isPublished: publicState === "published" }]),
  );
}

/** A draft with what stands in it: cards placed by hand, those that queries bring, and what to look at. */
export async function getComposition(actor: Actor, id: string): Promise<Composition> {
  const draft = await getFrontDraft(actor, id);
  const { content, subject } = draft;
  const shown = await drawPublishedFront(subject.edition, content);
  const placedIds = content.containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId));
  const shownIds = shown.flatMap(({ cards }) => cards.map((card) => card.id));
  const known = await listKnownStories(actor, [...new Set([...placedIds, ...shownIds])]);
  const containers = content.containers.map((container) => {
    const drawn = shown.find((each) => each.id === container.id);
    const here = (drawn?.cards ?? []).map((card) => ({
      storyId: card.id,
      placed: container.cards.find(({ storyId }) => storyId === card.id) ?? null,
      card,
      isPublished: true,
      isShown: true,
      headline: known.get(card.id)?.headline ?? card.headline,
    }));
    const waiting = container.cards.filter(({ storyId }) => !here.some((each) => each.storyId === storyId));
    const away = waiting.map((placed) => ({
      storyId: placed.storyId,
      placed,
      card: null,
      isPublished: known.get(placed.storyId)?.isPublished ?? false,
      isShown: false,
      headline: known.get(placed.storyId)?.headline ?? placed.storyId,
    }));
    const { id: containerId, layout, title } = container;
    return {
      id: containerId,
      layout,
      title,
      cards: [...here, ...away],
      container,
      name: title || drawn?.heading || "",
    };
  });
  const strictness = await loadStrictnessUnscoped(db, subject.edition);
  const warnings = warningsIn(containers, { siteUrl: environment().SITE_URL, strictness });
  return { ...draft, containers, warnings };
}

/** Stories that the tray offers. */
const trayRows = 25;

/** Published stories of an edition to take from: those whose headlines have the words, else the newest. */
export async function listTray(
  actor: Actor,
  edition: EditionKey,
  search: string,
): Promise<{ id: string; headline: string }[]> {
  authorize(actor, "front:compose");
  if (search !== "") {
    const { rows } = await listArticles(actor, {
      scope: "everything",
      publicState: "published",
      edition,
      search,
    });
    return rows.map(({ id, headline }) => ({ id, headline }));
  }
  const ids = await listPublishedIds(edition, null, { limit: trayRows });
  const known = await listKnownStories(actor, ids);
  return ids.map((id) => ({ id, headline: known.get(id)?.headline ?? id }));
}
