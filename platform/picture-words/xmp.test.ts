import { describe, expect, test } from "vitest";
import { longestXmp, readXmp, xmpTags } from "./xmp";

const read = (xml: string) => readXmp(new TextEncoder().encode(xml));
const packet = (inside: string, attributes = "") =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="a > b"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/" ${attributes}>
    ${inside}
  </rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

describe("words of ordinary packets", () => {
  test("attributes, elements and lists", () => {
    const inside = `
      <photoshop:DateCreated>2026-03-04T05:06:07</photoshop:DateCreated>
      <dc:creator><rdf:Seq><rdf:li>ليلى</rdf:li><rdf:li>أحمد</rdf:li></rdf:Seq></dc:creator>
      <dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© وكالة</rdf:li></rdf:Alt></dc:rights>
      <dc:description>
        <rdf:Alt>
          <rdf:li xml:lang="x-default">
            نهر &amp; جسر &#x62f;&#1580;
          </rdf:li>
          <rdf:li xml:lang="en">A river</rdf:li>
        </rdf:Alt>
      </dc:description>`;
    expect(read(packet(inside, "photoshop:Credit='AFP &quot;x&quot;'"))).toEqual({
      createdAt: "2026-03-04T05:06:07",
      creator: "ليلى;أحمد",
      rights: "© وكالة",
      description: "نهر & جسر دج",
      credit: 'AFP "x"',
    });
  });

  test("several descriptions, empty elements, comments and CDATA", () => {
    const first = `<dc:title/><!-- <dc:rights>no</dc:rights> --><dc:description><![CDATA[a <b> & c]]></dc:description>`;
    const second = `</rdf:Description><rdf:Description photoshop:Credit="Agency"/><rdf:Description>`;
    expect(read(packet(first + second))).toEqual({ description: "a <b> & c", credit: "Agency" });
  });

  test("words about ingredients and earlier versions are not the picture's", () => {
    const inside = `<xmpMM:Ingredients><rdf:Bag><rdf:li><rdf:Description photoshop:Credit="Another">
      <dc:description>Another</dc:description></rdf:Description></rdf:li></rdf:Bag></xmpMM:Ingredients>`;
    expect(read(packet(inside))).toEqual({});
  });

  test("a long editing history before the words is no hindrance", () => {
    const step = `<rdf:li stEvt:action="saved" stEvt:instanceID="xmp.iid:0123456789" stEvt:when="2026-03-04"/>\n`;
    const history = `<xmpMM:History><rdf:Seq>${step.repeat(600)}</rdf:Seq></xmpMM:History>`;
    const xml = packet(`${history}<dc:description>نهر</dc:description>`);
    expect(xml.length).toBeGreaterThan(50_000);
    expect(read(xml)).toEqual({ description: "نهر" });
  });
});

describe("work is bounded", () => {
  const tagsIn = (xml: string) => [...xmpTags(xml)].length;

  test("every tag is visited once, however they are nested or left open", () => {
    for (const count of [10, 1000, 30_000]) {
      const open = `<x:xmpmeta><rdf:Description>${"<dc:a>".repeat(count)}`;
      expect(tagsIn(open)).toBe(2 + count);
      expect(tagsIn("<dc:a>".repeat(count) + "</dc:a>".repeat(count))).toBe(2 * count);
    }
  });

  test.each([
    ["tags without their end", "<a:b ".repeat(40_000)],
    ["values without their end", `<rdf:Description ${'a:b="'.repeat(40_000)}`],
    ["attributes without a tag's end", `<rdf:Description${' a:c="1"'.repeat(25_000)}`],
    ["names without a value", `<rdf:Description${" a:c".repeat(40_000)}`],
    ["white space", `<rdf:Description${" ".repeat(200_000)}`],
    ["comments without their end", "<!--".repeat(50_000)],
    ["instructions without their end", "<?".repeat(100_000)],
    ["sections without their end", "<![CDATA[".repeat(20_000)],
  ])("reading ends at the first broken mark: %s", (_, xml) => {
    expect(tagsIn(xml)).toBe(0);
    expect(tagsIn(`<ok/>${xml}`)).toBe(1);
    expect(read(xml)).toEqual({});
  });

  test("a packet longer than the limit is not opened", () => {
    const words = `<rdf:Description photoshop:Credit="Agency">`;
    expect(read(words + " ".repeat(longestXmp - words.length))).toEqual({ credit: "Agency" });
    expect(read(words + " ".repeat(longestXmp - words.length + 1))).toEqual({});
  });
});
