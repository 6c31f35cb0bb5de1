import { Readable } from "node:stream";
import { answerJson } from "@/app/_answers/json-answer";
import { clockFor } from "@/app/desk/editions";
import { noteExport } from "@/newsroom/audit/commands";
import { auditFile } from "@/newsroom/audit/export";
import { everyAuditLine } from "@/newsroom/audit/queries";
import { AuditToExport } from "@/newsroom/audit/rules";

const mediaTypes = { csv: "text/csv", json: "application/jsonl" };

/** What is wanted of the history as a file, however long it is: read and sent part by part. */
export function GET(request: Request) {
  return answerJson(async (user) => {
    const wanted = AuditToExport.parse(Object.fromEntries(new URL(request.url).searchParams));
    await noteExport(user, wanted);
    const { timeZone } = await clockFor(user.language);
    const parts = everyAuditLine(user, wanted, timeZone);
    const file = Readable.toWeb(Readable.from(auditFile(parts, wanted.format), { objectMode: false }));
    const name = `audit.${wanted.format === "csv" ? "csv" : "jsonl"}`;
    return new Response(file as ReadableStream<Uint8Array>, {
      headers: {
        "content-type": `${mediaTypes[wanted.format]}; charset=utf-8`,
        "content-disposition": `attachment; filename="${name}"`,
      },
    });
  });
}
