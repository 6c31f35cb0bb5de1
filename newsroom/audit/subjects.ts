import { eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { article, comment, front, picture, plan, user } from "@/db/schema";
import { type Actor, authorize } from "@/newsroom/access";
import { deskStoryPath, type ListKind } from "@/newsroom/address/rules";
import { type EditionKey, nearest } from "@/newsroom/edition/rules";
import { isUuid } from "@/newsroom/input";
import { withNames } from "@/newsroom/name/queries";
import { titleOnDesk } from "@/newsroom/plan/clauses";
import { changedIn } from "./changed";
import { type AuditLine, type AuditSubject, namesOther } from "./rules";

/** Letters of a comment by which a line calls it. */
const lettersOfComment = 80;

type Found = AuditSubject & { id: string };
type Reader = (ids: string[], edition: EditionKey) => Promise<Found[]>;

const byNames =
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
      .select({ id: article.id, label: titleOnDesk })
      .from(article)
      .leftJoin(plan, eq(plan.articleId, article.id))
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
  comment: async (ids) => {
    const rows = await db
      .select({ id: comment.id, label: sql<string>`left(${comment.text}, ${lettersOfComment})` })
      .from(comment)
      .where(inArray(comment.id, ids.filter(isUuid)));
    return rows.map((row) => ({ ...row, href: null }));
  },
  // A front is called as its section or topic; that of an edition has no name of its own.
  front: async (ids, edition) => {
    const { id, edition: of, sectionId, topicId } = front;
    const rows = await db
      .select({ id, edition: of, sectionId, topicId })
      .from(front)
      .where(inArray(id, ids.filter(isUuid)));
    const [sections, topics] = await Promise.all([
      readers.section?.(
        rows.flatMap((row) => row.sectionId ?? []),
        edition,
      ) ?? [],
      readers.topic?.(
        rows.flatMap((row) => row.topicId ?? []),
        edition,
      ) ?? [],
    ]);
    return rows.map((row) => ({
      id: row.id,
      edition: row.edition,
      label: [...sections, ...topics].find((one) => one.id === (row.sectionId ?? row.topicId))?.label ?? "",
      href: `/desk/fronts/${row.id}`,
    }));
  },
  section: byNames("section", "/desk/sections"),
  topic: byNames("topic", "/desk/topics"),
  byline: byNames("byline", "/desk/bylines"),
};

/** What an event says itself of what it was about: the story of a note, the name of what is gone. */
function saidIn({ before, after }: AuditLine): { articleId?: string; label?: string } {
  const said: Record<string, unknown> = { ...Object(before), ...Object(after) };
  const [label] = [said.label, said.name, said.word, said.address, said.text, said.headline].filter(
    (each) => typeof each === "string",
  );
  return {
    ...(typeof said.articleId === "string" && { articleId: said.articleId }),
    ...(label !== undefined && { label }),
  };
}

/** What else the changes of a line name by its id. */
function namedIn({ before, after }: AuditLine): { kind: string; id: string }[] {
  return changedIn(before, after).flatMap(({ path, ...sides }) => {
    const kind = namesOther[path.at(-1) ?? ""];
    const ids = [sides.before, sides.after].flat().filter((id) => typeof id === "string");
    return kind ? ids.map((id) => ({ kind, id })) : [];
  });
}

/** What a line says is found by these: a kind and an id in one word. */
export const namedAs = (kind: string, id: string) => `${kind} ${id}`;

/**
 * What lines are about, by their ids: as it is called now, else as the line itself calls it; and how what their changes
 * name is called, by kind and id (`namedAs`).
 */
export async function listAuditSubjects(
  actor: Actor,
  lines: AuditLine[],
  edition: EditionKey,
): Promise<{ subjects: Map<number, AuditSubject>; named: Map<string, AuditSubject> }> {
  authorize(actor, "history:read");
  const asked = lines.map((line) => {
    const { articleId, label } = saidIn(line);
    const isNote = line.kind === "note" && articleId !== undefined;
    return { line, label, kind: isNote ? "article" : line.kind, id: isNote ? articleId : line.subjectId };
  });
  const found = new Map<string, AuditSubject>();
  const all = [...asked, ...lines.flatMap(namedIn)];
  for (const [kind, those] of Map.groupBy(all, ({ kind: each }) => each))
    for (const { id, ...each } of (await readers[kind]?.(
      [...new Set(those.map((one) => one.id))],
      edition,
    )) ?? [])
      found.set(namedAs(kind, id), each);
  const subjects = asked.map(({ line, label, kind, id }): [number, AuditSubject] => {
    const known = found.get(namedAs(kind, id)) ?? { label: "", href: null };
    return [line.id, { ...known, label: known.label || label || "" }];
  });
  return { subjects: new Map(subjects), named: found };
}
