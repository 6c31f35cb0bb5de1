import { randomUUID } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { areReadable, partName, partsIn } from "./action-values";
import type { Arrived } from "./arrivals";

/**
 * Guarantee: a form reaches Next only when it can be read and names an action of this build, and it is written anew from
 * what was read here, so that nobody behind reads it otherwise. How Next and React name an action stands in
 * next/dist/server/app-render/action-handler.js: by a header, or in a field of a form sent without script.
 */

const Manifest = z.object({ node: z.record(z.string(), z.unknown()) });
const header = "next-action";
const [idField, referenceField] = ["$ACTION_ID_", "$ACTION_REF_"];

/** In the first bits of an id; a cached read has an id as well, and nobody outside is to call it. */
const isCachedRead = (id: string) => Number.parseInt(id.slice(0, 2), 16) >= 0x80;

/** Ids of all actions in `.next/server/server-reference-manifest.json`. */
export function builtActions(manifest: string): ReadonlySet<string> {
  const ids = Object.keys(Manifest.parse(JSON.parse(manifest)).node);
  return new Set(ids.filter((id) => !isCachedRead(id)));
}

/** Whether the header names an action that this build has not: an old tab's, or a made-up one. */
export function isUnknownAction(headers: IncomingHttpHeaders, built: ReadonlySet<string>): boolean {
  const id = headers[header];
  return id !== undefined && !built.has(String(id));
}

/** A form as it is handed on: of which type, and its body. */
export type ActionForm = { type: string; pieces: Arrived["pieces"] };

type Fields = [string, string][];

/** A form that is whole and for an action that was built, by its header or by all the fields that name one; else null. */
export async function readActionForm(
  headers: IncomingHttpHeaders,
  sent: Arrived,
  built: ReadonlySet<string>,
): Promise<ActionForm | null> {
  const type = headers["content-type"] ?? "";
  const isCalled = headers[header] !== undefined;
  if (!type.startsWith("multipart/form-data")) {
    const isFit = isCalled && isCall([["0", (await bytesOf(sent)).toString("utf8")]]);
    return isFit ? { type: "text/plain;charset=UTF-8", pieces: sent.pieces } : null;
  }
  const fields = await fieldsOf(sent, type);
  if (fields === null || !(isCalled ? isCall(fields) : isForm(fields, built))) return null;
  const boundary = randomUUID();
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    // Read once more when its turn has come: what waits lies where it arrived.
    pieces: async function* () {
      const again = (await fieldsOf(sent, type)) ?? [];
      for (const field of isCalled ? inOrder(again) : again) yield written(field, boundary);
      yield Buffer.from(`--${boundary}--\r\n`);
    },
  };
}

/** Letters of a field's name: what reads a form as it comes fails on a head that does not end. */
const longestName = 1_000;

const bytesOf = (sent: Arrived) => buffer(Readable.from(sent.pieces()));

/** The fields of a form in their order; null where it is torn, has a name without end, or a file, which no form of ours has. */
async function fieldsOf(sent: Arrived, type: string): Promise<Fields | null> {
  const answer = new Response(await bytesOf(sent), { headers: { "content-type": type } });
  const form = await answer.formData().catch(() => null);
  const isField = (field: [string, unknown]): field is [string, string] =>
    typeof field[1] === "string" && field[0].length <= longestName;
  const fields: [string, unknown][] = [...(form ?? [])];
  return form !== null && fields.every(isField) ? fields : null;
}

/** As React writes a call: what is referred to comes first, since what is read as it comes knows nothing of the rest. */
function inOrder(fields: Fields): Fields {
  const numberOf = ([name]: [string, string]) => (partName.test(name) ? Number.parseInt(name, 16) : Infinity);
  return fields.toSorted((a, b) => (numberOf(a) === numberOf(b) ? 0 : numberOf(b) - numberOf(a)));
}

const escapes: Record<string, string> = { '"': "%22", "\r": "%0D", "\n": "%0A" };

function written([name, text]: [string, string], boundary: string): Buffer {
  const named = name.replace(/["\r\n]/g, (sign) => escapes[sign] ?? sign);
  return Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${named}"\r\n\r\n${text}\r\n`);
}

/** React writes the arguments of a call as an array, in field 0 or as the whole body. */
function isCall(fields: Fields): boolean {
  const parts = partsIn(fields, "");
  return parts !== null && Array.isArray(parts.get(0)) && areReadable(parts);
}

/** Of a form without script every field that names an action names one that was built, with what is bound to it. */
function isForm(fields: Fields, built: ReadonlySet<string>): boolean {
  const named = fields.flatMap(([name]) => {
    if (name.startsWith(idField)) return built.has(name.slice(idField.length));
    return name.startsWith(referenceField) ? isBound(fields, name.slice(referenceField.length), built) : [];
  });
  return named.length > 0 && named.every(Boolean);
}

const Bound = z.strictObject({ id: z.string(), bound: z.union([z.null(), z.string().startsWith("$@")]) });
/** React binds no more. */
const mostBound = 1000;

function isBound(fields: Fields, key: string, built: ReadonlySet<string>): boolean {
  const parts = partsIn(fields, `$ACTION_${key}:`);
  const { data } = Bound.safeParse(parts?.get(0));
  if (parts === null || !data || !built.has(data.id) || !areReadable(parts)) return false;
  const values = data.bound === null ? [] : parts.get(Number.parseInt(data.bound.slice(2), 16));
  return Array.isArray(values) && values.length <= mostBound;
}
