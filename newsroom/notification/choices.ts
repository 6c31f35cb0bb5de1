import { and, eq, inArray } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { noticeChoice } from "@/db/schema";
import { alwaysInBell, type NewsKind, type NoticeChoice, unsaidChoice } from "./kinds";

/** How some people want to hear of a kind of news: each of them, also who has said nothing. */
export async function choicesUnscoped(
  on: Executor,
  kind: NewsKind,
  userIds: string[],
): Promise<Map<string, NoticeChoice>> {
  const rows = await on
    .select()
    .from(noticeChoice)
    .where(and(eq(noticeChoice.kind, kind), inArray(noticeChoice.userId, userIds)));
  const said = new Map(rows.map(({ userId, isInBell, mail, reach }) => [userId, { isInBell, mail, reach }]));
  return new Map(
    userIds.map((id) => {
      const choice = said.get(id) ?? unsaidChoice;
      return [id, { ...choice, isInBell: choice.isInBell || alwaysInBell(kind) }];
    }),
  );
}
