import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readActionForm } from "./actions";

const action = "40".padEnd(42, "a");

/** A form as it arrives, and how it is handed on. */
async function handedOn(body: string, headers: Record<string, string> = { "next-action": action }) {
  const sent = { pieces: () => [Buffer.from(body)], end: async () => {} };
  const type = "multipart/form-data; boundary=p";
  const form = await readActionForm({ "content-type": type, ...headers }, sent, new Set([action]));
  if (form === null) return null;
  const bytes = await buffer(Readable.from(form.pieces()));
  return [...(await new Response(bytes, { headers: { "content-type": form.type } }).formData())];
}
const field = (name: string, text: string, more = "") =>
  `--p\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`;

test("a call is written anew, what is referred to before what refers to it, and its fields as they came", async () => {
  const fields = [field("0", '["$1","$K2"]'), field("_2_a", "أ\r\nب"), field("1", "{}"), field("_2_b", '"')];
  expect(await handedOn(`${fields.join("")}--p--\r\n`)).toEqual([
    ["_2_a", "أ\r\nب"],
    ["_2_b", '"'],
    ["1", "{}"],
    ["0", '["$1","$K2"]'],
  ]);
});

test("what one reader takes for a part and another does not is handed on as it was read here", async () => {
  const odd = "\r\nContent-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64";
  const handed = await handedOn(`before\r\n${field("0", "[]", odd)}--p--\r\nafter`);
  if (handed !== null) expect(handed).toEqual([["0", "[]"]]);
});

test.each([
  ["a part told of twice", field("0", "[]") + field("0", "[]")],
  ["a part under another spelling of its number", field("0", "[]") + field("01", "[]")],
  ["a name without end", field("0", "[]") + field("n".repeat(20_000), "x")],
  ["a file", field("0", "[]") + field("1", "x", '; filename="x"')],
])("a call with %s is none", async (_, fields) => {
  expect(await handedOn(`${fields}--p--\r\n`)).toBeNull();
});

test("a form without script keeps the order of its fields", async () => {
  const fields = [
    [`$ACTION_ID_${action}`, ""],
    ["2", "b"],
    ["1", "a"],
  ] as const;
  const body = fields.map(([name, text]) => field(name, text)).join("");
  expect(await handedOn(`${body}--p--\r\n`, {})).toEqual(fields);
});
