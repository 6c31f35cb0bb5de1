import JSZip from "jszip";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const spaces = [
  `xmlns:w="${word}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ");
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const offices = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Styles as Word names them in every language; `HiddenChar` and `HiddenPara` hide what bears them. */
const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="quote"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="HiddenPara"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="HiddenBase"><w:name w:val="Base"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="HiddenChar"><w:name w:val="Aside"/><w:basedOn w:val="HiddenBase"/></w:style>
<w:style w:type="character" w:styleId="StruckChar"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style>`;
const level = (at: number, kind: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/></w:lvl>`;
const numbering = ["bullet", "decimal"]
  .map(
    (kind, at) =>
      `<w:abstractNum w:abstractNumId="${at}">${[0, 1].map((each) => level(each, kind)).join("")}</w:abstractNum>`,
  )
  .join("");
const numbers = [1, 2]
  .map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`)
  .join("");

type Parts = { footnotes?: string; pictures?: Record<string, Uint8Array> };

/** A Word document with this body, as small as one may be; pictures by their names are related as `rId-<name>`. */
export async function wordFile(body: string, { footnotes, pictures = {} }: Parts = {}): Promise<Uint8Array> {
  const archive = new JSZip();
  const related = [
    ["rId-styles", "styles", "styles.xml"],
    ["rId-numbering", "numbering", "numbering.xml"],
    ["rId-footnotes", "footnotes", "footnotes.xml"],
    ...Object.keys(pictures).map((name) => [`rId-${name}`, "image", `media/${name}`]),
  ];
  const relations = (all: string[][]) =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${offices}/${type}" Target="${target}"/>`)
      .join("")}</Relationships>`;
  archive.file(
    "[Content_Types].xml",
    `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/></Types>`,
  );
  archive.file("_rels/.rels", relations([["rId1", "officeDocument", "word/document.xml"]]));
  archive.file("word/_rels/document.xml.rels", relations(related));
  archive.file("word/document.xml", `${xml}<w:document ${spaces}><w:body>${body}</w:body></w:document>`);
  archive.file("word/styles.xml", `${xml}<w:styles xmlns:w="${word}">${styles}</w:styles>`);
  archive.file(
    "word/numbering.xml",
    `${xml}<w:numbering xmlns:w="${word}">${numbering}${numbers}</w:numbering>`,
  );
  archive.file("word/footnotes.xml", `${xml}<w:footnotes ${spaces}>${footnotes ?? ""}</w:footnotes>`);
  for (const [name, bytes] of Object.entries(pictures)) archive.file(`word/media/${name}`, bytes);
  return archive.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

/** A run of words, with what Word says of it. */
export const run = (words: string, properties = "") =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

/** A paragraph of runs. */
export const paragraph = (inside: string, properties = "") =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;

/** A picture in a line, by its name. */
export const pictureRun = (name: string) =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="${name}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-${name}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
