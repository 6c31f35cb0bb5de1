import { kindOf, Repeats } from "./log-repeats";

type Level = "info" | "warn" | "error";
type Facts = Record<string, unknown>;

/** Names of facts that never reach a log: secrets, and what could tell who a visitor is. */
const secretName =
  /password|secret|token|cookie|authorization|e-?mail|address|recipient|dsn|database_?url|smtp/i;
/** User and password in an address such as postgres://user:password@host. */
const credentials = /([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi;

/** A mail address, which servers like to repeat in their answers. */
const mailAddress = /[\w.+-]+@(?=[\w-]+(?:\.[\w-]+)+)/g;

/** What the parsers of bodies, forms and calls say of what nobody's browser sends; a stack of theirs tells nothing. */
const strangersFaults =
  /^(?:malformed JSON|aborted|Connection closed\.|Unexpected end of form|Malformed part header|Failed to find Server Action|Invalid Server Actions request|The Server Reference ID did not match|Missing `origin` header|URI malformed|Invalid URL)/;

/**
 * Drizzle's error names the parameters of the query: what readers typed, addresses, hashes. Only the query is kept. The
 * parser of JSON repeats what it could not read.
 */
function messageOf(error: Error): string {
  if ("query" in error && "params" in error) return `Failed query: ${error.query}`;
  return error instanceof SyntaxError && error.message.includes("JSON") ? "malformed JSON" : error.message;
}

function plain(value: unknown, depth = 0): unknown {
  if (typeof value === "string")
    return value.replace(credentials, "$1…@").replace(mailAddress, "…@").slice(0, 4000);
  if (value instanceof Error) {
    const message = messageOf(value);
    return {
      name: value.name,
      message: plain(message),
      ...("code" in value ? { code: value.code } : {}),
      stack: plain(value.stack?.replace(value.message, () => message)),
      ...(value instanceof AggregateError && depth < 2 ? { causes: plain(value.errors, depth) } : {}),
      ...(value.cause && depth < 3 ? { cause: plain(value.cause, depth + 1) } : {}),
    };
  }
  if (value === null || typeof value !== "object") return typeof value === "bigint" ? String(value) : value;
  if (depth >= 3) return "…";
  if (Array.isArray(value)) return value.slice(0, 50).map((one) => plain(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, secretName.test(name) ? "…" : plain(one, depth + 1)]),
  );
}

/** One line of JSON for an event: time, level, process, message and facts, with secrets and visitors' data left out. */
export function logLine(level: Level, message: string, facts: Facts = {}, now = new Date()): string {
  return JSON.stringify({
    at: now.toISOString(),
    level,
    process: process.env.WARRAQ_PROCESS ?? "script",
    message: plain(message),
    ...(plain(facts) as Facts),
  });
}

const repeats = new Repeats((kind, times) => put("warn", "repeated within a minute", { kind, times }));

function write(level: Level, message: string, facts: Facts = {}) {
  const { cause } = facts;
  const strangers = cause instanceof Error ? strangersFault(cause) : undefined;
  if (strangers !== undefined) {
    const kind = kindOf(strangers);
    if (repeats.isFirst(kind)) put("warn", "a visitor's request could not be read", { kind });
    return;
  }
  const error = cause instanceof Error ? [cause.name, messageOf(cause)] : [];
  if (level === "info" || repeats.isFirst(kindOf(message, ...error))) put(level, message, facts);
}

/** What the cause of a failure says when it is what anybody can send. */
function strangersFault(cause: Error): string | undefined {
  const said = messageOf(cause);
  if (strangersFaults.test(said)) return said;
  return cause.cause instanceof Error ? strangersFault(cause.cause) : undefined;
}

function put(level: Level, message: string, facts?: Facts) {
  const stream = level === "error" ? process.stderr : process.stdout;
  stream.write(`${logLine(level, message, facts)}\n`);
}

/**
 * Structured log: one JSON line per event, on standard output, errors on standard error. Warnings and errors of a kind
 * are written once a minute, with how often they came: whoever causes them does not fill a disk.
 */
export const log = {
  info: (message: string, facts?: Facts) => write("info", message, facts),
  warn: (message: string, facts?: Facts) => write("warn", message, facts),
  error: (message: string, facts?: Facts) => write("error", message, facts),
};

/**
 * Sends through the log what libraries print by themselves, so that nothing stands there with parameters of queries or
 * with lines that a visitor made up.
 */
export function logWhatIsPrinted(): void {
  const through =
    (level: Level) =>
    (...printed: unknown[]) => {
      const cause = printed.find((each) => each instanceof Error);
      const words = printed
        .filter((each) => typeof each === "string")
        .join(" ")
        .trim();
      log[level](cause ? "printed by a library" : words, cause && { cause });
    };
  console.error = through("error");
  console.warn = through("warn");
  console.log = through("info");
  console.info = through("info");
}
