import { optimize, type PluginConfig, type XastElement, type XastRoot } from "svgo";
import { NewsroomError } from "@/newsroom/errors";
import { nameplateElement, nameplateHeight, nameplateLimits, nameplateWidths } from "./rules";

const number = /^[+-]?(?:\d{1,7}(?:\.\d{0,9})?|\.\d{1,9})(?:e[+-]?\d{1,2})?(?:px)?$/i;
const numbers = /^[\d\s.,eE+-]*$/;

/** What a drawing consists of: shapes and groups of them. */
const shapes = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"]);
/** What is drawn otherwise, and would be missing from the name: whoever sent it has to export outlines. */
const lost = new Set(["text", "tspan", "textPath", "tref", "image", "use", "switch", "font", "glyph"]);

/** The attributes that are kept, each with all that it may say. */
const attributes: Record<string, RegExp> = {
  d: /^[\d\s.,eE+\-MmZzLlHhVvCcSsQqTtAa]*$/,
  points: numbers,
  transform: /^(?:\s*(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s.,eE+-]*\)\s*,?\s*)*$/,
  "fill-rule": /^(?:evenodd|nonzero)$/,
  "stroke-linecap": /^(?:butt|round|square)$/,
  "stroke-linejoin": /^(?:miter|round|bevel)$/,
  "stroke-dasharray": numbers,
};
for (const name of ["x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2"])
  attributes[name] = number;
for (const name of ["stroke-width", "stroke-miterlimit", "opacity", "fill-opacity", "stroke-opacity"])
  attributes[name] = number;

/** What paper is drawn in: a page has its own. */
const paper = /^(?:none|transparent|white|#fff(?:f{3})?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))$/i;

const refused = (messageKey: string) =>
  new NewsroomError("invalid", "invalid", {
    problems: [{ field: "svg", messageKey: `nameplate.${messageKey}` }],
  });

/** An element's tag as it is written out, as far as it is allowed: whatever has a colour has the page's ink. */
function tagOf({ name, attributes: given }: XastElement): string {
  const kept = Object.entries(given).flatMap(([key, value]) => {
    if (key === "fill" || key === "stroke")
      return [[key, paper.test(value.trim()) ? "none" : "currentColor"]];
    return Object.hasOwn(attributes, key) && attributes[key]?.test(value.trim()) ? [[key, value.trim()]] : [];
  });
  return [name, ...kept.map(([key, value]) => `${key}="${value}"`)].join(" ");
}

const isHidden = ({ attributes: { display, visibility } }: XastElement) =>
  display === "none" || visibility === "hidden";

/** Writes what is allowed of a tree; counts elements, and refuses what is too much. */
function written(
  parent: XastRoot | XastElement,
  counted: { elements: number; shapes: number },
  depth = 0,
): string {
  if (depth > nameplateLimits.depth) throw refused("tooComplex");
  return parent.children
    .map((child) => {
      if (child.type !== "element") return "";
      counted.elements += 1;
      if (counted.elements > nameplateLimits.elements) throw refused("tooComplex");
      if (lost.has(child.name)) throw refused("notOutlines");
      if (isHidden(child)) return "";
      if (shapes.has(child.name)) {
        counted.shapes += 1;
        return `<${tagOf(child)}/>`;
      }
      if (child.name !== "g" && child.name !== "a") return "";
      const inside = written(child, counted, depth + 1);
      return inside && `<${tagOf({ ...child, name: "g" })}>${inside}</g>`;
    })
    .join("");
}

type Box = { x: number; y: number; width: number; height: number };

/** The part of the plane that is drawn. */
function boxOf({ attributes: { viewBox = "", width = "", height = "" } }: XastElement): Box {
  const [x = 0, y = 0, w = Number.NaN, h = Number.NaN] = numbers.test(viewBox)
    ? viewBox
        .trim()
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(Number)
    : [];
  const box = Number.isNaN(w)
    ? { x: 0, y: 0, width: Number.parseFloat(width), height: Number.parseFloat(height) }
    : { x, y, width: w, height: h };
  const isFit = Object.values(box).every(Number.isFinite) && box.width > 0 && box.height > 0;
  if (!isFit) throw refused("noSize");
  return box;
}

/** The tree of a file, with what its style sheet says at the elements themselves. Throws for what is no SVG. */
function treeOf(svg: string): XastElement {
  // Entities multiply; a doctype of the kind that programs write says nothing.
  const source = svg.replace(/^\uFEFF/, "").replace(/<!DOCTYPE\s[^<>[\]]*>/i, "");
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(source)) throw refused("notSvg");
  let root: XastRoot | undefined;
  const take = {
    name: "take",
    fn: (tree: XastRoot) => {
      root = tree;
      return null;
    },
  };
  const plugins: PluginConfig[] = [
    { name: "inlineStyles", params: { onlyMatchedOnce: false } },
    "convertStyleToAttrs",
    take,
  ];
  try {
    optimize(source, { plugins });
  } catch {
    throw refused("notSvg");
  }
  const element = root?.children.find((child) => child.type === "element");
  if (element?.type !== "element" || element.name !== "svg") throw refused("notSvg");
  return element;
}

/**
 * A drawn name as it is kept: shapes alone, written anew from a list of what is allowed, in the ink of the page that
 * shows it, `nameplateHeight` units high; with its width in such units. Nothing of it runs, loads or refers to anything.
 * Throws `invalid` with the reason.
 */
export function cleanNameplate(svg: string): { svg: string; width: number } {
  if (Buffer.byteLength(svg) > nameplateLimits.bytes) throw refused("tooLarge");
  const root = treeOf(svg);
  const box = boxOf(root);
  const counted = { elements: 0, shapes: 0 };
  const inside = written(root, counted);
  if (counted.shapes === 0) throw refused("empty");
  const scale = nameplateHeight / box.height;
  const width = Math.ceil(box.width * scale);
  if (width < nameplateWidths.least || width > nameplateWidths.most) throw refused("wrongShape");
  const inherited = Object.fromEntries(
    Object.entries(root.attributes).filter(([name]) => /^(?:fill|stroke)/.test(name)),
  );
  const placed = `scale(${scale}) translate(${-box.x} ${-box.y})`;
  const group = tagOf({
    type: "element",
    name: "g",
    attributes: { ...inherited, transform: placed },
    children: [],
  });
  const clean = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${nameplateHeight}">`,
    `<g id="${nameplateElement}" fill="currentColor"><${group}>${inside}</g></g></svg>`,
  ].join("");
  if (Buffer.byteLength(clean) > nameplateLimits.kept) throw refused("tooLarge");
  return { svg: clean, width };
}
