/** Letters from which on packing saves more time on the way than it takes. */
const worthPacking = 2000;

/** JSON as it is sent, packed where the browser can and it is worth it. */
export async function packed(value: unknown): Promise<{ body: BodyInit; headers: Record<string, string> }> {
  const json = JSON.stringify(value);
  const headers = { "content-type": "application/json" };
  if (json.length < worthPacking || typeof CompressionStream === "undefined") return { body: json, headers };
  const stream = new Blob([json]).stream().pipeThrough(new CompressionStream("gzip"));
  // Whole: a body that is streamed has no length, and the newsroom takes none such.
  const body = await new Response(stream).arrayBuffer();
  return { body, headers: { ...headers, "content-encoding": "gzip" } };
}
