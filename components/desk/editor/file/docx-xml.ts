// The document of @xmldom/xmldom, which reads XML alike here and in mammoth, has only the oldest part of the DOM.

const wordSpaces = new Set([
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "http://purl.oclc.org/ooxml/wordprocessingml/main",
]);

/** The name of an element of Word's own; empty for any other. */
export function wordName(node: Node): string {
  const { namespaceURI, localName } = node as Element;
  return namespaceURI && wordSpaces.has(namespaceURI) ? localName : "";
}

export function elementsIn(parent: Node): Element[] {
  return [...arrayOf(parent.childNodes)].filter((node): node is Element => node.nodeType === 1);
}

/** The first child of Word's with this name. */
export function childOf(parent: Node | undefined, name: string): Element | undefined {
  return parent && elementsIn(parent).find((child) => wordName(child) === name);
}

/** Every element below with this local name, whoever's. */
export function allIn(parent: Element, name: string): Element[] {
  return [...arrayOf(parent.getElementsByTagNameNS("*", name))];
}

/** An attribute of Word's own. */
export function wordAttribute(element: Element | undefined, name: string): string | null {
  if (!element) return null;
  const own = element.namespaceURI && element.getAttributeNS(element.namespaceURI, name);
  return own || element.getAttribute(name) || null;
}

/** Whether a switch is set that stands as an element: alone, or with a value; undefined where it does not stand. */
export function switchIn(parent: Element | undefined, name: string): boolean | undefined {
  const element = childOf(parent, name);
  return element && !/^(?:0|false|off|none)$/.test(wordAttribute(element, "val") ?? "");
}

export function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** Puts what stands in an element in its place. */
export function unwrap(element: Element, inside: Node[] = [...arrayOf(element.childNodes)]): void {
  for (const node of inside) element.parentNode?.insertBefore(node, element);
  remove(element);
}

function arrayOf<Item>(list: { length: number; item(index: number): Item | null }): Item[] {
  return Array.from({ length: list.length }, (_, at) => list.item(at)).filter((item) => item !== null);
}
