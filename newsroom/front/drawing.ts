import { and, eq, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { article, picture } from "@/db/schema";
import type { ListKind } from "@/newsroom/address/rules";
import { isListKind } from "@/newsroom/address/rules";
import type { EditionKey } from "@/newsroom/edition/rules";
import { listNamesUnscoped } from "@/newsroom/name/queries";
import { drawnColumns, named, standsForNamed } from "@/newsroom/picture/standing";
import { listPublishedCards } from "@/newsroom/published-article/cards";
import { listPublishedIds } from "@/newsroom/published-article/queries";
import { type Card, type ShownPicture, showPicture } from "@/newsroom/published-article/rules";
import { isForReaders, isOnFronts } from "@/newsroom/published-article/visibility";
import { listMostReadPublishedIds } from "@/newsroom/read/queries";
import { type FilledContainer, fillFront, fillKey, mostNeeded } from "./filling";
import { type Fill, type FrontCard, type FrontContent, picturesChosenIn, type ShownContainer } from "./rules";

/** The stories among those placed by hand that readers of an edition have. */
async function listShowableIds(edition: EditionKey, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: article.id })
    .from(article)
    .where(and(isOnFronts, eq(article.edition, edition), inArray(article.id, ids)));
  return new Set(rows.map(({ id }) => id));
}

/** What a query finds, newest or most read first: ids alone, out of an index made for it. */
async function findPublishedIds(edition: EditionKey, { by, id }: Fill, limit: number): Promise<string[]> {
  if (by === "nothing") return [];
  if (by === "mostRead") return listMostReadPublishedIds(edition, null, limit);
  return listPublishedIds(edition, id ?? null, { limit, isForFronts: true });
}

/** Which published stories stand where on a front of an edition. The work does not grow with what was ever published. */
export async function fillPublishedFront(
  edition: EditionKey,
  { containers }: FrontContent,
): Promise<FilledContainer[]> {
  const placed = containers.flatMap(({ cards }) => cards.map(({ storyId }) => storyId));
  const fills = new Map(containers.map(({ fill }) => [fillKey(fill), fill]));
  const limit = mostNeeded(containers);
  const [showable, found] = await Promise.all([
    listShowableIds(edition, [...new Set(placed)]),
    Promise.all(
      [...fills].map(async ([key, fill]) => [key, await findPublishedIds(edition, fill, limit)] as const),
    ),
  ]);
  return fillFront(containers, { isPublished: (id) => showable.has(id), found: new Map(found) });
}

/** Pictures that an editor chose for cards, in the words of the library; one that is not ready is left out. */
async function loadChosenPicturesUnscoped(ids: string[]): Promise<Map<string, ShownPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      namedId: named.id,
      ...drawnColumns,
      caption: picture.caption,
      credit: picture.credit,
      alternative: picture.alternative,
      isDecorative: picture.isDecorative,
    })
    .from(named)
    .innerJoin(picture, standsForNamed)
    .where(and(inArray(named.id, ids), isForReaders, eq(picture.isGraphic, false)));
  return new Map(
    rows.map(({ namedId, ...row }) => [namedId, showPicture({ ...row, pictureId: row.id }, row)]),
  );
}

/** A story's card with what was written for this front. */
function overridden(card: Card, placed: FrontCard | null, chosen: ReadonlyMap<string, ShownPicture>): Card {
  if (!placed) return card;
  const { headline = card.headline, picture: wanted, kicker, size, mark } = placed;
  const own = wanted === undefined ? card.picture : (chosen.get(wanted) ?? null);
  return { ...card, headline, picture: own, kicker, size, mark };
}

async function listFillNames(edition: EditionKey, fills: Fill[]) {
  const idsOf = (kind: ListKind) => fills.flatMap(({ by, id }) => (by === kind && id ? [id] : []));
  const kinds = (["section", "topic", "byline"] as const).map(async (kind) =>
    (await listNamesUnscoped(db, kind, edition, [...new Set(idsOf(kind))])).map((named) => ({
      ...named,
      kind,
    })),
  );
  return (await Promise.all(kinds)).flat();
}

/** A front of an edition as its readers would see it: of drafts too, since it shows published stories alone. */
export async function drawPublishedFront(
  edition: EditionKey,
  content: FrontContent,
): Promise<ShownContainer[]> {
  const filled = await fillPublishedFront(edition, content);
  const ids = filled.flatMap(({ stories }) => stories.map(({ storyId }) => storyId));
  const [cards, chosen, names] = await Promise.all([
    listPublishedCards(edition, ids),
    loadChosenPicturesUnscoped(picturesChosenIn(content)),
    listFillNames(
      edition,
      content.containers.map(({ fill }) => fill),
    ),
  ]);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return filled.flatMap(({ container: { id, layout, title, fill }, stories }) => {
    const shown = stories.flatMap(({ storyId, placed }) => {
      const card = byId.get(storyId);
      return card ? [overridden(card, placed, chosen)] : [];
    });
    if (shown.length === 0) return [];
    const list = (isListKind(fill.by) && names.find((each) => each.id === fill.id)) || null;
    return [{ id, layout, heading: title || (list?.name ?? ""), list, by: fill.by, cards: shown }];
  });
}
