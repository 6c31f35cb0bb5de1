import { csvLine } from "@/newsroom/csv";
import type { AuditLine, AuditToExport } from "./rules";

const asText = (value: unknown) => (value === null || value === undefined ? "" : JSON.stringify(value));

/** The columns of the history as a table, by the names of its lines' parts. */
const columns: { [Name in keyof AuditLine]: (line: AuditLine) => string } = {
  id: ({ id }) => String(id),
  createdAt: ({ createdAt }) => createdAt.toISOString(),
  actorName: ({ actorName }) => actorName ?? "",
  actorId: ({ actorId }) => actorId ?? "",
  signIn: ({ signIn }) => signIn ?? "",
  verb: ({ verb }) => verb,
  kind: ({ kind }) => kind,
  subjectId: ({ subjectId }) => subjectId,
  reason: ({ reason }) => reason ?? "",
  before: ({ before }) => asText(before),
  after: ({ after }) => asText(after),
};

/** Lines of the history as a file, part by part: a table that spreadsheets read, or a JSON text a line. */
export async function* auditFile(
  parts: AsyncIterable<AuditLine[]>,
  format: AuditToExport["format"],
): AsyncGenerator<string> {
  // What begins so spreadsheets read as UTF-8.
  if (format === "csv") yield `\ufeff${csvLine(Object.keys(columns))}`;
  for await (const lines of parts)
    yield lines
      .map((line) =>
        format === "csv"
          ? csvLine(Object.values(columns).map((read) => read(line)))
          : `${JSON.stringify(line)}\n`,
      )
      .join("");
}
