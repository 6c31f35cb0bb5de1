type XmpName =
  | "description"
  | "credit"
  | "creator"
  | "rights"
  | "createdAt"
  | "instructions"
  | "terms"
  | "sourceType";

/** Properties that are read (XMP part 2; IPTC Photo Metadata Standard), under the prefixes everybody writes. */
const names = new Map<string, XmpName>([
  ["dc:description", "description"],
  ["dc:creator", "creator"],
  ["dc:rights", "rights"],
  ["photoshop:Credit", "credit"],
  ["photoshop:DateCreated", "createdAt"],
  ["photoshop:Instructions", "instructions"],
  ["xmpRights:UsageTerms", "terms"],
  ["Iptc4xmpExt:DigitalSourceType", "sourceType"],
]);

/** A packet in a JPEG has at most 64 KB; one of a long editing history in another format seldom has more than this. */
export const longestXmp = 256 * 1024;
/** Characters of a value that are taken. */
const longestText = 8192;

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

function decoded(raw: string): string {
  return raw
    .slice(0, longestText)
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
      name
        ? (entities[name.toLowerCase()] ?? "")
        : characterOf(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .trim();
}

/** A start or end tag; what stands before it since the last one is its `text`. */
export type XmpTag = { name: string; kind: "open" | "empty" | "close"; attributes: string; text: string };

/** Kept free of ambiguous repetition, so that a mismatch costs no more than the tag is long. */
const tagPattern = /<(\/?)([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/y;
/** What is passed over, with its end; the text of a CDATA section counts. */
const passages = [
  { start: "<!--", end: "-->" },
  { start: "<?", end: "?>" },
  { start: "<![CDATA[", end: "]]>" },
];

/**
 * The tags of an XML text in one pass that never goes back: reading ends at the first markup that is broken or not
 * finished, so the work is in proportion to the text, whatever its shape.
 */
export function* xmpTags(xml: string): Generator<XmpTag> {
  let text = "";
  let from = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", from)) {
    text += xml.slice(from, at);
    const passage = passages.find(({ start }) => xml.startsWith(start, at));
    if (passage) {
      const end = xml.indexOf(passage.end, at + passage.start.length);
      if (end < 0) return;
      if (passage.end === "]]>") text += xml.slice(at + passage.start.length, end).replaceAll("&", "&amp;");
      from = end + passage.end.length;
      continue;
    }
    tagPattern.lastIndex = at;
    const match = tagPattern.exec(xml);
    if (!match) return;
    const [, slash, name = "", attributes = "", empty] = match;
    yield { name, kind: slash ? "close" : empty ? "empty" : "open", attributes, text };
    text = "";
    from = tagPattern.lastIndex;
  }
}

const lists = new Set(["rdf:Alt", "rdf:Seq", "rdf:Bag"]);
const roots = new Set([undefined, "rdf:RDF", "x:xmpmeta"]);

/** The property whose value stands directly in the innermost open element: itself, or its list's entry. */
function propertyAt(open: string[]): XmpName | undefined {
  const inner = open.slice(-5).reverse();
  const isEntry = inner[0] === "rdf:li" && lists.has(inner[1] ?? "");
  const [name = "", parent, root] = isEntry ? inner.slice(2) : inner;
  // Descriptions further inside tell of ingredients and earlier versions of the picture.
  return parent === "rdf:Description" && roots.has(root) ? names.get(name) : undefined;
}

/**
 * The words of an XMP packet: the first value of each property, in a list its first entry (`x-default` comes first), and
 * all creators, between semicolons.
 * Packets longer than `longestXmp` bytes count as empty.
 */
export function readXmp(packet: Uint8Array): Partial<Record<XmpName, string>> {
  if (packet.length > longestXmp) return {};
  const words: Partial<Record<XmpName, string>> = {};
  const open: string[] = [];
  const take = (name: XmpName | undefined, raw: string) => {
    const text = name && decoded(raw);
    if (name === "creator" && text && words.creator && open.at(-2) !== "rdf:Alt") words.creator += `;${text}`;
    else if (name && !words[name]) words[name] = text;
  };
  for (const { name, kind, attributes, text } of xmpTags(new TextDecoder().decode(packet))) {
    if (kind === "close") {
      take(propertyAt(open), text);
      if (open.pop() !== name) break;
      continue;
    }
    if (name === "rdf:Description" && roots.has(open.at(-1)))
      for (const [, key = "", double, single] of attributes.matchAll(
        /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
      ))
        take(names.get(key), double ?? single ?? "");
    if (kind === "open") open.push(name);
  }
  return words;
}
