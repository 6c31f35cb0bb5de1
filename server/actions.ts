import type { IncomingHttpHeaders } from "node:http";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { z } from "zod";
import type { Arrived } from "./arrivals";

/**
 * Guarantee: a form reaches Next only when it can be read and names an action of this build. How Next and React name
 * one stands in next/dist/server/app-render/action-handler.js: by a header, or in a field of a form sent without script.
 */

const Manifest = z.object({ node: z.record(z.string(), z.unknown()) });
const header = "next-action";
const idField = /^\$ACTION_ID_(.*)$/;
const boundField = /^\$ACTION_(?!ID_|REF_|KEY$).*:0$/;
const boundId = /^\{"id":"([^"]*)"/;

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

/** Whether a form is whole and is for an action that was built: by its header, or by all the fields that name one. */
export async function isActionForm(
  headers: IncomingHttpHeaders,
  sent: Arrived,
  built: ReadonlySet<string>,
): Promise<boolean> {
  const type = headers["content-type"] ?? "";
  const isCalled = headers[header] !== undefined;
  const bytes = await buffer(Readable.from(sent.pieces()));
  if (!type.startsWith("multipart/form-data"))
    return isCalled && isReply(bytes.toString("utf8"), (id) => id === "0");
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  if (form === null) return false;
  if (isCalled) return isReply(form.get("0"), (id) => form.has(id)) && hasReadableParts(form, /^()[\da-f]+$/);
  const named = [...form].flatMap(([name, value]) => {
    const id = idField.exec(name)?.[1];
    return id === undefined && boundField.test(name) ? [boundId.exec(String(value))?.[1] ?? ""] : (id ?? []);
  });
  const isForUs = named.length > 0 && named.every((id) => built.has(id));
  return isForUs && hasReadableParts(form, /^(\$ACTION_(?!ID_|REF_).*:)[\da-f]+$/);
}

/** React writes the arguments of a call as an array, in field 0 or as the whole body. */
function isReply(text: unknown, isSent: (id: string) => boolean): boolean {
  return String(text).trimStart().startsWith("[") && isReadable(String(text), isSent);
}

/** Whether React could read each part of a form that is JSON: its name is a number behind a prefix. */
function hasReadableParts(form: FormData, partName: RegExp): boolean {
  return [...form].every(([name, value]) => {
    const prefix = partName.exec(name)?.[1];
    return (
      prefix === undefined || typeof value !== "string" || isReadable(value, (id) => form.has(prefix + id))
    );
  });
}

/** React goes down by calling itself, so that one who nests without an end is a fault of ours. */
const deepest = 200;
/** What of a form a text stands for: `$1`, `$@1`, `$Q1:path`. Forms in a form (`$K1`) may be empty. */
const reference = /^\$(?:[@A-JL-Zg-z])?([\da-f]+)(?::.*)?$/s;
/** Texts that are values: dates, large numbers, and those that begin with a dollar. */
const written = /^\$[Dn$]/;

function isReadable(json: string, isSent: (id: string) => boolean): boolean {
  let level: unknown[];
  try {
    level = [JSON.parse(json)];
  } catch {
    return false;
  }
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    const lacks = (value: unknown) => {
      const id = typeof value === "string" && !written.test(value) ? reference.exec(value)?.[1] : undefined;
      return id !== undefined && !isSent(id);
    };
    if (level.some(lacks)) return false;
    level = level.flatMap((value) =>
      typeof value === "object" && value !== null ? Object.values(value) : [],
    );
  }
  return level.length === 0;
}
