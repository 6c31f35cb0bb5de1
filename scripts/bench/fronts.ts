import { randomUUID } from "node:crypto";
import type { NewsroomProcess } from "../newsroom-process";
import { median } from "./numbers";
import { askFor } from "./request";
import { expire, openSized, type SizedNewsroom } from "./scale";

const rounds = 15;
/** The front that is measured: so many containers of so many cards, a few of them placed by hand. */
const [containers, cards] = [12, 10];

/** Launches a front whose containers are filled by sections and by the newest in turn. */
async function compose({ sql }: SizedNewsroom): Promise<void> {
  const sections = await sql<{ id: string }[]>`select id from section order by position`;
  const placed = await sql<{ id: string }[]>`
    select id from article where edition = 'ar' and public_state = 'published' order by first_published_at limit ${containers}`;
  const content = {
    containers: Array.from({ length: containers }, (_, index) => {
      const section = sections[Math.floor(index / 2) % sections.length];
      return {
        id: randomUUID(),
        title: `مجموعة ${index + 1}`,
        layout: index === 0 ? "lead" : index % 2 === 0 ? "feature" : "list",
        cards: [{ storyId: placed[index]?.id ?? "", pinnedAt: 1 }],
        fill: index % 2 === 1 && section ? { by: "section", id: section.id } : { by: "newest" },
        limit: cards,
      };
    }),
  };
  const id = randomUUID();
  const revision = randomUUID();
  await sql.begin(async (tx) => {
    await tx`insert into front (id, edition) values (${id}, 'ar')`;
    await tx`insert into front_revision (id, front_id, number, draft_version, content)
      values (${revision}, ${id}, 1, 1, ${sql.json(content)})`;
    await tx`update front set live = 'launched', live_revision_id = ${revision} where id = ${id}`;
  });
}

async function timed(newsroom: SizedNewsroom): Promise<{ milliseconds: number; shown: number }> {
  const { siteUrl } = newsroom.process;
  await expire(newsroom);
  const startedAt = performance.now();
  const { bytes } = await askFor(200, `${siteUrl}/`);
  const milliseconds = performance.now() - startedAt;
  return { milliseconds, shown: bytes.toString("utf8").split("<article").length - 1 };
}

/** Milliseconds of a composed front that is drawn for its first reader, of a small archive and of a large one, in turn. */
export async function measureFronts(folder: string, opened: NewsroomProcess[]) {
  const few = await openSized("few", folder, opened);
  const many = await openSized("archive", folder, opened);
  try {
    await compose(few);
    await compose(many);
    const times = { few: [] as number[], many: [] as number[] };
    const shown = { few: 0, many: 0 };
    for (let round = 0; round <= rounds; round += 1)
      for (const [name, newsroom] of [
        ["few", few],
        ["many", many],
      ] as const) {
        const drawn = await timed(newsroom);
        // The first one warms up what the others find warm.
        if (round > 0) times[name].push(drawn.milliseconds);
        shown[name] = drawn.shown;
      }
    const [ofFew, ofMany] = [median(times.few), median(times.many)];
    return { rounds, shown, few: ofFew, many: ofMany, ratio: ofMany / ofFew };
  } finally {
    await Promise.all([few.sql.end(), many.sql.end()]);
  }
}
