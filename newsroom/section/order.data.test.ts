import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { outletRows } from "@/e2e/support/editions";
import { useOwnDatabase } from "@/e2e/support/own-database";
import type { Person } from "@/newsroom/access";

// These modules open the database when they are imported: only after it has become this file's own.
async function newsroom() {
  const [client, schema, rows, commands, queries, orm] = await Promise.all([
    import("@/db/client"),
    import("@/db/schema"),
    import("@/e2e/support/rows"),
    import("./commands"),
    import("./queries"),
    import("drizzle-orm"),
  ]);
  return { ...client, ...schema, ...rows, ...commands, ...queries, eq: orm.eq };
}

let administrator: Person;
let own: Awaited<ReturnType<typeof newsroom>>;
let drop: () => Promise<void>;
let made = 0;

beforeAll(async () => {
  drop = await useOwnDatabase();
  own = await newsroom();
  await own.db.insert(own.outletEdition).values(outletRows);
  administrator = await own.anAdministrator();
});
afterAll(async () => {
  await own.closeDatabase();
  await drop();
});

async function madeSection() {
  made += 1;
  return own.createSection(administrator, {
    names: { ar: { name: `قسم ${made}`, slug: "", description: "" } },
  });
}

// The order is one for the whole newsroom, so sections of other tests would stand in it.
describe("order", () => {
  const placeOf = async (id: string) =>
    (await own.listPublishedSections("ar")).findIndex((each) => each.id === id);

  test("moves one place up, and back down", async () => {
    await madeSection();
    const { id } = await madeSection();
    const place = await placeOf(id);
    await own.moveSection(administrator, { id, direction: "up" });
    expect(await placeOf(id)).toBe(place - 1);
    await own.moveSection(administrator, { id, direction: "down" });
    expect(await placeOf(id)).toBe(place);
  });

  test("two at once leave no two sections in one place", async () => {
    const { id: first } = await madeSection();
    const { id: second } = await madeSection();
    await Promise.all([
      own.moveSection(administrator, { id: first, direction: "down" }),
      own.moveSection(administrator, { id: second, direction: "up" }),
    ]);
    const { section } = own;
    const rows = await own.db
      .select({ place: section.position })
      .from(section)
      .where(own.eq(section.isActive, true));
    expect(new Set(rows.map((row) => row.place)).size).toBe(rows.length);
  });
});
