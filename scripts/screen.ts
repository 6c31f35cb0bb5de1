import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { RunSettings } from "./settings";

const Accounts = z.array(
  z.object({ name: z.string().default(""), email: z.string(), password: z.string(), role: z.string() }),
);

type Screen = {
  settings: RunSettings;
  folder: string;
  /** Opens the set-up of a real newsroom that has no administrator yet. */
  setUpLink: string | undefined;
  /** Where the log goes, when not to this screen. */
  logFile: string | undefined;
};

/** What the start ends in: where, as whom, how to stop. */
export async function printScreen({ settings, folder, setUpLink, logFile }: Screen): Promise<void> {
  const { SITE_URL } = settings.environment;
  const lines = ["", `  Warraq is ready:  ${SITE_URL}`, `  The desk:         ${SITE_URL}/desk`, ""];
  if (settings.isDemonstration) lines.push(...(await accountLines(folder)), "");
  if (setUpLink) lines.push("  Set the newsroom up (this link works once):", `  ${setUpLink}`, "");
  if (logFile) lines.push(`  Log:   ${logFile}`);
  lines.push("  Stop:  Ctrl-C", "");
  console.log(lines.join("\n"));
}

async function accountLines(folder: string): Promise<string[]> {
  const file = join(folder, "demo-accounts.json");
  const accounts = Accounts.safeParse(JSON.parse(await readFile(file, "utf8").catch(() => "[]")));
  if (!accounts.success || accounts.data.length === 0) return [];
  const widest = Math.max(...accounts.data.map((account) => account.email.length));
  return [
    `  Demonstration accounts (also in ${file}):`,
    ...accounts.data.map(({ email, password, role }) => `    ${email.padEnd(widest)}  ${password}  ${role}`),
  ];
}
