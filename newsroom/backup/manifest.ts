import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** What a backup says of itself, last in its archive: what is in it, counted and hashed as it was made. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Version of Warraq. */
  application: z.string(),
  postgres: z.string(),
  /** Times of the migrations that the database had seen. */
  migrations: z.array(z.number()),
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256 }),
  ),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), isCalled: z.boolean() })),
  /** Background work that waited. */
  jobs: z.object({ count, sha256 }),
  /** `gone`: files that were removed while the backup was made. */
  media: z.object({ files: count, bytes: count, gone: count, sha256 }),
});
export type Manifest = z.output<typeof Manifest>;

/** Rows of all tables together. */
export const rowsOf = (manifest: Pick<Manifest, "tables">): number =>
  manifest.tables.reduce((sum, { rows }) => sum + rows, 0);
