import { declared, styleOf } from "./style";
import { hasLetters, type Taken } from "./taken";

/** What holds no words of a story, by its element. */
const foreign =
  "head,script,noscript,template,meta,link,title,xml,iframe,object,embed,svg,canvas,img,video,audio,input,select,textarea,option,datalist,progress,meter,rp,annotation,annotation-xml,dialog:not([open]),[hidden],br.Apple-interchange-newline";
/** Of these a reader saw something that a story cannot take. */
const embeds = "iframe,object,embed,video,audio";
/** Remarks of colleagues, as Word, LibreOffice and Google Docs write them: what they are on, and what they say. */
const remarks =
  ".msocomanchor,.msocomtxt,.msocomoff,.MsoCommentReference,.MsoCommentText,.MsoCommentSubject,[id^='_com_'],[href^='#_msocom'],[href^='#cmnt'],[id^='cmnt_ref']";
const remarkStyle = /mso-element:\s*comment|mso-special-character:\s*comment/i;
const deletion = /(?:^|[\s_-])del(?:etion|eted)?(?:$|[\s_-])/i;
const nothing = /^(?:0+(?:\.0+)?|\.0+)(?:px|pt|em|rem|%|cm|mm|in)?$/;
/** A size of letters needs its unit: a browser leaves out «font-size: 1». */
const tiny = /^(?:0?\.\d+|1(?:\.\d+)?)(?:px|pt)$/;
const dot = /^[01](?:\.\d+)?(?:px|pt)?$/;

/** A colour with nothing of it: the fourth of its parts, or what stands behind a stroke. */
const clear = /^(?:transparent|(?:rgb|hsl)a?\((?:(?:[^,)/]*,){3}|[^,)/]*\/)\s*(?:0+(?:\.0+)?|\.0+)%?\s*\))$/;

type Unseen = Pick<Taken, "struck" | "remarks" | "hidden" | "embeds">;

/**
 * Takes out of a pasted document whatever its reader did not see as its text: hidden, deleted and struck out, remarks;
 * and counts it.
 */
export function keepSeen(document: Document): Unseen {
  const remarksTaken = removeRemarks(document);
  const isHiddenText = ({ textContent }: Element) => hasLetters(textContent);
  const unseen: Unseen = {
    struck: 0,
    remarks: remarksTaken,
    hidden: [...document.querySelectorAll("[hidden]")].filter(isHiddenText).length,
    embeds: [...document.querySelectorAll(embeds)].filter((each) => !each.parentElement?.closest(embeds))
      .length,
  };
  for (const button of document.querySelectorAll("button"))
    if (!button.closest("h1,h2,h3,h4,h5,h6,dt,summary")) button.remove();
  for (const element of document.querySelectorAll(foreign)) element.remove();
  keepSeenIn(document.body, { isVisible: true, hasSize: true, hasColour: true }, unseen);
  return unseen;
}

/** Answers how many there were: each is listed behind the text, or at least marked in it. */
function removeRemarks(document: Document): number {
  const all = (selector: string) => [...document.querySelectorAll(selector)];
  const listed = [...all("a[id^='cmnt']:not([id^='cmnt_ref'])"), ...all("a[name^='_msocom']")];
  const marks = all("[href^='#_msocom'],[href^='#cmnt']:not([href^='#cmnt_ref'])").length;
  for (const anchor of listed) removeListed(anchor);
  const styled = all("*").filter((element) => remarkStyle.test(styleOf(element)));
  const others = [...all(remarks), ...styled];
  const isSaid = others.some(({ textContent }) => hasLetters(textContent));
  for (const element of others) element.remove();
  return Math.max(listed.length, marks, isSaid ? 1 : 0);
}

/** A remark in the list behind a document: its box, or its paragraph and all behind it, where the list has no boxes. */
function removeListed(anchor: Element): void {
  const box = anchor.closest("div");
  const isAlone = box?.querySelectorAll("a[id^='cmnt'],a[name^='_msocom']").length === 1;
  if (isAlone && box.textContent?.trim().startsWith(anchor.textContent?.trim() ?? "")) {
    box.remove();
    return;
  }
  const line = anchor.closest("p,li,td") ?? anchor;
  while (line.nextElementSibling) line.nextElementSibling.remove();
  line.remove();
}

type Sight = { isVisible: boolean; hasSize: boolean; hasColour: boolean };

/** Visibility, size and colour are inherited, and what stands inside may be seen again. */
function keepSeenIn(element: Element, around: Sight, unseen: Unseen): void {
  const visibility = declared(element, "visibility");
  const size = declared(element, "font-size");
  const colour = declared(element, "color");
  const sight = {
    isVisible:
      visibility === undefined || visibility === "inherit" ? around.isVisible : visibility === "visible",
    hasSize: size === undefined ? around.hasSize : !nothing.test(size) && !tiny.test(size),
    // A gradient that shines through letters is laid behind clear ones.
    hasColour:
      colour === undefined || colour === "inherit"
        ? around.hasColour
        : !clear.test(colour) || /\btext\b/.test(styleOf(element)),
  };
  const isSeen = sight.isVisible && sight.hasSize && sight.hasColour;
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 3 && !isSeen) take(node as Text, "hidden", unseen);
    if (node.nodeType !== 1) continue;
    const child = node as Element;
    if (isHidden(child)) take(child, "hidden", unseen);
    else if (isStruck(child)) take(child, "struck", unseen);
    else keepSeenIn(child, sight, unseen);
  }
}

function take(node: Element | Text, kind: "hidden" | "struck", unseen: Unseen): void {
  if (hasLetters(node.textContent)) unseen[kind] += 1;
  node.remove();
}

/** Words for screen readers alone are squeezed into a dot; what is hidden from those is seen, unless it is a drawing. */
function isHidden(element: Element): boolean {
  const style = (property: string) => declared(element, property) ?? "";
  if (style("display") === "none" || style("mso-hide") === "all") return true;
  if (style("opacity") !== "" && nothing.test(style("opacity"))) return true;
  if (/^rect\(\s*([01])(?:px)?(?:[\s,]+\1(?:px)?){3}\s*\)$/.test(style("clip"))) return true;
  if (/^inset\(\s*(?:50|100)%/.test(style("clip-path"))) return true;
  if (/^-\d{3,}/.test(style("text-indent")) || /^-\d{4,}/.test(style("left"))) return true;
  const isClipped = /hidden|clip/.test(style("overflow"));
  if (isClipped && ["width", "height", "max-height"].some((side) => dot.test(style(side)))) return true;
  return element.getAttribute("aria-hidden") === "true" && !/[\p{L}\p{N}]/u.test(element.textContent ?? "");
}

function isStruck(element: Element): boolean {
  if (element.tagName === "DEL") return true;
  if (deletion.test((element.getAttribute("class") ?? "").replace(/([a-z])([A-Z])/g, "$1 $2"))) return true;
  const line = declared(element, "text-decoration-line") ?? declared(element, "text-decoration");
  return line === undefined ? /^(?:S|STRIKE)$/.test(element.tagName) : line.includes("line-through");
}
