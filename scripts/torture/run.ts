import { closeDatabase } from "@/db/client";
import { furnishNewsroom } from "@/e2e/support/open-newsroom";
import { clock } from "./clock";
import { endings } from "./endings";
import { hands } from "./hands";
import { machines } from "./machines";
import { people } from "./people";
import { Stage, type Tools } from "./stage";

/** What somebody does to a story; what it throws counts as failed. */
export type Scenario = {
  name: string;
  /** Whether the short form takes it. */
  isShort?: boolean;
  /** Whether the machine may keep the desk's shell; else requests are seen as the page makes them. */
  keepsDesk?: boolean;
  run: (stage: Stage) => Promise<void>;
};

const scenarios: Scenario[] = [...endings, ...hands, ...people, ...machines, ...clock];

type Row = { name: string; typed: number; shown: number; lost: number; note: string };
const lettersOf = (words: string[]) => words.reduce((sum, { length }) => sum + length, 0);

async function tortured({ name, run, keepsDesk = false }: Scenario, tools: Tools): Promise<Row> {
  const stage = await Stage.open(tools, keepsDesk);
  let note = "";
  try {
    await run(stage);
    await stage.recover();
  } catch (cause) {
    note = cause instanceof Error ? (cause.message.split("\n", 1)[0] ?? "") : String(cause);
  }
  const known = await stage.known();
  const shown = stage.writers.flatMap((writer) => writer.shown());
  const lost = shown.filter((word) => !known.includes(word));
  await stage.close();
  const typed = lettersOf(stage.writers.flatMap((writer) => writer.typed));
  return { name, typed, shown: lettersOf(shown), lost: lettersOf(lost), note };
}

/** Runs the scenarios and prints what each lost; the letters lost in all, and one more for each that failed. */
export async function tortureAll({ asked, ...tools }: Tools & { asked: string[] }): Promise<number> {
  await furnishNewsroom();
  const isWanted = ({ name, isShort }: Scenario) =>
    asked.length === 0 || (asked.includes("short") ? isShort : asked.some((part) => name.includes(part)));
  const rows: Row[] = [];
  console.log("\n   typed   shown    lost  scenario");
  for (const scenario of scenarios.filter(isWanted)) {
    const row = await tortured(scenario, tools);
    rows.push(row);
    const figures = [row.typed, row.shown, row.lost].map((count) => String(count).padStart(8)).join("");
    console.log(`${figures}  ${row.name}${row.note && ` — ${row.note}`}`);
  }
  const sum = (name: "typed" | "shown" | "lost") => rows.reduce((all, row) => all + row[name], 0);
  console.log(
    `${[sum("typed"), sum("shown"), sum("lost")].map((n) => String(n).padStart(8)).join("")}  in all`,
  );
  await closeDatabase();
  return sum("lost") + rows.filter(({ note }) => note).length;
}
