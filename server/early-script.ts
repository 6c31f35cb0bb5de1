import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Guarantee: one script runs from within readers' pages, and their policy names it by what is in it. */

/** Where the build puts it (scripts/enhancement.ts). Before a build, when no page is finished either, there is none. */
export const earlyFile = join(process.cwd(), ".next", "early.js");
const text = existsSync(earlyFile) ? readFileSync(earlyFile, "utf8") : "";

/** What stands in a head, so that nothing is painted before what the reader chose is known: a file would be waited for. */
export const earlyElement = `<script>${text}</script>`;

/** What a Content-Security-Policy says of it. */
export const earlySource = `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
