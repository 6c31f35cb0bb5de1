import { hkdfSync } from "node:crypto";
import { isIP } from "node:net";
import { isAbsolute, resolve } from "node:path";
import { z } from "zod";

function isAddressOrRange(entry: string): boolean {
  const [address = "", bits, ...rest] = entry.split("/");
  const longest = isIP(address) === 6 ? 128 : 32;
  const isRange = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= longest);
  return isIP(address) !== 0 && isRange && rest.length === 0;
}

const Environment = z.object({
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, "must begin with postgres://"),
  /** Connections a process may hold. */
  DATABASE_POOL: z.coerce.number("must be a whole number from 1 to 1000").int().min(1).max(1000).default(10),
  SITE_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, "")),
  AUTH_SECRET: z.string().min(32, "must have at least 32 characters"),
  WARRAQ_DATA: z
    .string()
    .default(".warraq")
    .transform((path) => resolve(path)),
  WARRAQ_MODE: z.enum(["demonstration", "real"]).default("real"),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  HOST: z.string().optional(),
  TRUSTED_PROXIES: z
    .string()
    .trim()
    .default("")
    .transform((list) => list.split(/\s*,\s*/).filter(Boolean))
    .refine((list) => list.every(isAddressOrRange), "must name addresses, or ranges such as 10.0.0.0/8"),
  /** Where our edge cache takes purges; without it none may keep a page. */
  EDGE_PURGE_URL: z
    .url({ protocol: /^https?$/, error: "must be an address such as http://127.0.0.1:6083" })
    .regex(/^[^@]*$/, "must not name a user or a password")
    .optional(),
  /** Opens the measures of every process to who bears it; without it nobody sees them. */
  METRICS_TOKEN: z.string().min(32, "must have at least 32 characters").optional(),
  /** Where a worker shows its own. */
  METRICS_WORKER_PORT: z.coerce.number().int().min(1).max(65535).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().optional(),
  MEDIA_S3_BUCKET: z.string().optional(),
  MEDIA_S3_REGION: z.string().optional(),
  MEDIA_S3_ENDPOINT: z.string().optional(),
  MEDIA_S3_ACCESS_KEY_ID: z.string().optional(),
  MEDIA_S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** Where the worker keeps backups; without it nobody makes any by itself. */
  BACKUP_TO: z
    .string()
    .refine(
      (to) => isAbsolute(to) || /^s3:\/\/[^/\s]+(?:\/\S*)?$/.test(to),
      "must be a whole path such as /var/backups/warraq, or s3://bucket/folder",
    )
    .optional(),
  BACKUP_EVERY_HOURS: z.coerce
    .number("must be a whole number from 1 to 720")
    .int()
    .min(1)
    .max(720)
    .default(24),
  /** How many are kept. */
  BACKUP_KEEP: z.coerce.number("must be a whole number from 1 to 1000").int().min(1).max(1000).default(7),
  /** The key of backups; `backup-key` in WARRAQ_DATA where nothing is said. */
  BACKUP_KEY_FILE: z.string().refine(isAbsolute, "must be a whole path").optional(),
  BACKUP_S3_REGION: z.string().optional(),
  BACKUP_S3_ENDPOINT: z.string().optional(),
  BACKUP_S3_ACCESS_KEY_ID: z.string().optional(),
  BACKUP_S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export type Environment = z.output<typeof Environment>;

/** Thrown when a setting is missing or malformed; the message names each one and is fit to print. */
export class EnvironmentError extends Error {}

/** Parses settings out of `source`. An empty string counts as not set. Throws EnvironmentError. */
export function parseEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = Environment.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return given[name] === undefined ? `${name} is not set` : `${name} ${issue.message}`;
  });
  throw new EnvironmentError(problems.join("; "));
}

let parsed: Environment | undefined;

/** The settings of this process, parsed once, on first use: a build asks for none. Throws EnvironmentError. */
export function environment(): Environment {
  parsed ??= parseEnvironment(process.env);
  return parsed;
}

/** A 32-byte key (hex) for one purpose, derived from AUTH_SECRET by HKDF-SHA-256 (RFC 5869), so that no two uses share a key. */
export function secretFor(purpose: string): string {
  return Buffer.from(hkdfSync("sha256", environment().AUTH_SECRET, "warraq", purpose, 32)).toString("hex");
}

/** True while Next builds: cached reads then answer empty instead of asking a database. */
export function isBuilding(): boolean {
  return process.env.NEXT_PHASE === "phase-production-build";
}
