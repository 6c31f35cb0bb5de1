import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { article, picture, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { deskStoryPath, type ListKind } from "@/newsroom/address/rules";
import { type EditionKey, nearest } from "@/newsroom/edition/rules";
import { isUuid } from "@/newsroom/input";
import { withNames } from "@/newsroom/name/queries";
import type { AuditLine, AuditSubject } from "./rules";

type Found = { id: string; label: string; href: string };
type Reader = (ids: string[], edition: EditionKey) => Promise<Found[]>;

const named =
  (kind: ListKind, path: string): Reader =>
  async (ids, edition) => {
    const wanted = ids.filter(isUuid).map((id) => ({ id }));
    const rows = wanted.length > 0 ? await withNames(db, kind, wanted) : [];
    return rows.flatMap(({ id, names }) => {
      const label = nearest(names, edition)?.name;
      return label === undefined ? [] : [{ id, label, href: `${path}/${id}` }];
    });
  };

/** How the kinds that have pages of their own are called and found. */
const readers: Partial<Record<string, Reader>> = {
  article: async (ids) => {
    const rows = await db
      .select({ id: article.id, label: article.headline })
      .from(article)
      .where(inArray(article.id, ids));
    return rows.map((row) => ({ ...row, href: deskStoryPath(row.id) }));
  },
  picture: async (ids) => {
    const rows = await db
      .select({ id: picture.id, caption: picture.caption, fileName: picture.fileName })
      .from(picture)
      .where(inArray(picture.id, ids));
    return rows.map(({ id, caption, fileName }) => ({
      id,
      label: caption || fileName,
      href: `/desk/pictures/${id}`,
    }));
  },
  user: async (ids) => {
    const rows = await db
      .select({ id: user.id, label: user.name })
      .from(user)
      .where(inArray(user.id, ids.filter(isUuid)));
    return rows.map((row) => ({ ...row, href: `/desk/people/${row.id}` }));
  },
  section: named("section", "/desk/sections"),
  topic: named("topic", "/desk/topics"),
  byline: named("byline", "/desk/bylines"),
};

/** What an event says itself of what it was about: the story of a note, the name of what is gone. */
function saidIn({ before, after }: AuditLine): { articleId?: string; label?: string } {
  const said: Record<string, unknown> = { ...Object(before), ...Object(after) };
  const [label] = [said.label, said.name, said.word, said.address, said.text].filter(
    (each) => typeof each === "string",
  );
  return {
    ...(typeof said.articleId === "string" && { articleId: said.articleId }),
    ...(label !== undefined && { label }),
  };
}

/** What lines are about, by their ids: as it is called now, else as the line itself calls it. */
export async function listAuditSubjects(
  actor: Actor,
  lines: AuditLine[],
  edition: EditionKey,
): Promise<Map<number, AuditSubject>> {
  authorize(actor, "history:read");
  const asked = lines.map((line) => {
    const { articleId, label } = saidIn(line);
    const isNote = line.kind === "note" && articleId !== undefined;
    return { line, label, kind: isNote ? "article" : line.kind, id: isNote ? articleId : line.subjectId };
  });
  const found = new Map<string, Found>();
  for (const [kind, those] of Map.groupBy(asked, ({ kind }) => kind))
    for (const each of (await readers[kind]?.([...new Set(those.map(({ id }) => id))], edition)) ?? [])
      found.set(`${kind} ${each.id}`, each);
  return new Map(
    asked.map(({ line, label, kind, id }) => {
      const { label: called, href = null } = found.get(`${kind} ${id}`) ?? {};
      return [line.id, { label: called || label || "", href }];
    }),
  );
}
