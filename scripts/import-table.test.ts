import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const folders = [
  "app",
  "components",
  "newsroom",
  "db",
  "platform",
  "server",
  "worker",
  "scripts",
  "messages",
  "demonstration",
  "e2e",
];

type Rule = {
  name: string;
  from: RegExp;
  mustNot: RegExp;
  /** A noun's own files may reach each other. */
  isAboutOthers?: true;
};

/** Rules, the table of rights, errors, and rules' neighbours that are as pure. */
const pure = String.raw`(?:.*\/)?(?:rules|words|letters|access|errors|events?(?:-shapes)?|email|input|steps|transition|touched|vanishing|short-id|storable|xml|paging|date\/(?:names|days)|inline|drawn|language/(?:arabic-letters|binding|folding(?:-places)?|graphemes|look-alikes|numbers|personal-data|plain-digits|scripts|search-words)|offered-words|house-style\/(?:around|checking|findings|checks\/[^/]+)|fitness\/(?:checks|completeness|excess|found|judging|links|personal|structure|texts)|front/(?:filling|merging|changing|dropping|comparison|place-wanted|warnings)|picture\/(?:blur|credit|machine-words|rights|focus)|file-kind|topic\/index-order|address\/(?:pages|segments|tracking)|audit\/changed|article\/(?:body-comparison|compared-nodes|comparison|countdown|listing|standing|stored-words|text-comparison)|revision\/milestones|body-text\/(?:lists|tables)|embed\/(?:maps|shapes)|content\/(?:changing|merging(?:-lists)?|pairing|sameness|stored-key)|note\/place|notification\/kinds|comment-policy\/parts|comment\/(?:settings\/throwaway|checks|context-rules|queue-rules|likeness|verdicts|signature|text|threading|signs\/[^/]+|words\/[^/]+)|structured-data\/(?:author|publisher|share-image)|search\/(?:arabic|beginnings|document|highlights|kinship|plan|repair|stop-words))(?:$|\.ts)`;
/** What of the newsroom touches the world. */
const impure = String.raw`newsroom\/(?!${pure})`;
/** Who must not import what. Specifiers of our own files are paths from the root. */
const table: Rule[] = [
  {
    name: "routes speak to the newsroom, not to the database",
    from: /^app\/(?!auth\.ts$|api\/(?:health|ready)\/)/,
    mustNot: /^(?:drizzle-orm|postgres|pg-boss|db\/(?!env))/,
  },
  {
    name: "routes use of the platform only log, media store and limits",
    from: /^app\//,
    mustNot: /^platform\/(?!(?:log|media-store|limits)(?:$|\.))/,
  },
  {
    name: "what a command takes stands beside it: routes hold no schema",
    from: /^app\//,
    mustNot: /^zod$/,
  },
  {
    name: "what ships to the browser holds no query, no command and no secret",
    from: /\.client\.tsx?$|^components\/enhance\//,
    mustNot: new RegExp(`^(?:db/|platform/|drizzle-orm|postgres|node:|${impure})`),
  },
  {
    name: "components draw what they are given",
    from: /^components\//,
    mustNot: new RegExp(`^(?:db/|app/|platform/|next/headers|next/cache|${impure})`),
  },
  {
    name: "rules are pure",
    from: new RegExp(`^newsroom/${pure}`),
    mustNot: new RegExp(`^(?:drizzle-orm|next|react|node:|db/|platform/|${impure})`),
  },
  {
    name: "the newsroom knows no framework",
    from: /^newsroom\//,
    mustNot: /^(?:next\/|react|server-only|components\/)/,
  },
  {
    // Changes in other files call each other on purpose where one event changes two nouns in one transaction:
    // user/account.ts makes a person's own byline (byline/own.ts), user/set-up.ts the outlet (outlet/set-up.ts).
    name: "a command calls no other noun's commands",
    from: /^newsroom\/[^/]+\/(?:queries|commands)\.ts$/,
    mustNot: /^newsroom\/[^/]+\/commands/,
    isAboutOthers: true,
  },
  {
    name: "what is drawn outside of pages goes through one door",
    from: /^(?!components\/drawing\.ts$)/,
    mustNot: /^(?:react-dom\/server|components\/article\/feed-story)/,
  },
  {
    name: "the worker draws through that door alone",
    from: /^worker\//,
    mustNot: /^(?:app\/|components\/(?!drawing$))/,
  },
  {
    name: "scripts and demonstration stand beside the pages",
    from: /^(?:scripts|demonstration|e2e\/support)\//,
    mustNot: /^(?:app|components)\//,
  },
  {
    name: "database and platform are below",
    from: /^(?:db|platform)\//,
    mustNot: /^(?:newsroom|app|components)\//,
  },
  {
    name: "what draws, decides and stores knows no process that runs it",
    from: /^(?:components|newsroom|db|platform|messages)\//,
    mustNot: /^(?:server|worker|scripts|e2e)\//,
  },
  {
    // Node runs these as they stand, outside of tsx: launchers before anything is installed, the others within Next.
    name: "what runs without our loader needs only Node",
    from: /\.m?js$/,
    mustNot: /^(?!node:|lru-cache$|server\/kept\.js$|scripts\/ancestry\.mjs$)/,
  },
  {
    name: "the newsroom runs without its demonstration",
    from: /^(?!demonstration\/|scripts\/|e2e\/)/,
    mustNot: /^demonstration\//,
  },
  { name: "nobody imports routes", from: /^(?!app\/|e2e\/)/, mustNot: /^app\// },
];

/** Imports that stay when the program runs; a type alone holds nothing, nor does one in a JSDoc comment. */
const imported =
  /(?:^|\n)\s*(?:import|export)\s(?!type\s)[^;]*?from\s*"([^"]+)"|(?:^|\n)import\s*"([^"]+)"|(?<!\{)\bimport\(\s*"([^"]+)"\s*\)/g;

function specifiersOf(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  return [...text.matchAll(imported)].map((match) => {
    const specifier = match[1] ?? match[2] ?? match[3] ?? "";
    if (specifier.startsWith("@/")) return specifier.slice(2);
    return specifier.startsWith(".") ? relative(root, resolve(root, dirname(file), specifier)) : specifier;
  });
}

const filesIn = (folder: string, recursive: boolean) =>
  readdirSync(join(root, folder), { recursive, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const files = [filesIn("", false), ...folders.map((folder) => filesIn(folder, true))]
  .flat()
  .filter((file) => /\.(?:tsx?|m?js)$/.test(file) && !/\.test\.tsx?$|\.d\.ts$/.test(file));

describe("the import table of the house", () => {
  test("reads what is JavaScript too", () => {
    const unread = ["next.config.js", "server/kept.js", "server/cached-reads.js", "scripts/launch.mjs"];
    expect(unread.filter((file) => !files.includes(file))).toEqual([]);
  });

  test("what a command or a read answers has a name", () => {
    // Measurements have no door.
    const unnamed = files
      .filter((file) => !file.startsWith("scripts/bench/"))
      .filter((file) => readFileSync(join(root, file), "utf8").includes("Awaited<ReturnType<"));
    expect(unnamed).toEqual([]);
  });

  test.each(table)("$name", ({ from, mustNot, isAboutOthers }) => {
    const broken = files
      .filter((file) => from.test(file))
      .flatMap((file) =>
        specifiersOf(file)
          .filter((to) => mustNot.test(to) && !(isAboutOthers && dirname(to) === dirname(file)))
          .map((to) => `${file} imports ${to}`),
      );
    expect(broken).toEqual([]);
  });
});
