const blocks = "p,div,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,table,hr";

/** Google Docs puts a `br` where it shows an empty line between two blocks. */
export function removeBreaksBetweenBlocks(root: Element): void {
  for (const line of root.querySelectorAll("br"))
    if (line.nextElementSibling?.matches(blocks) || line.previousElementSibling?.matches(blocks))
      line.remove();
}

/** Lines that stand in no block, with an empty one between them, are paragraphs. */
export function holdLooseLines(holder: Element): void {
  if (![...holder.children].some((child) => child.tagName === "BR" && isAdjacent(child))) return;
  let paragraph: Element | null = null;
  for (const node of [...holder.childNodes]) {
    if (node instanceof Element && node.matches(blocks)) {
      paragraph = null;
      continue;
    }
    if (!paragraph) {
      paragraph = document.createElement("p");
      node.before(paragraph);
    }
    paragraph.append(node);
  }
}

/** Parts a block at its empty lines. */
export function splitAtEmptyLines(block: Element): void {
  const second = [...block.children].find(
    (child) => child.tagName === "BR" && child.nextElementSibling?.tagName === "BR" && isAdjacent(child),
  );
  if (!second) return;
  const rest = block.cloneNode(false) as Element;
  const nodes = [...block.childNodes];
  const from = nodes.indexOf(second);
  for (const node of nodes.slice(from)) if (node !== second) rest.append(node);
  second.remove();
  while (rest.firstChild && rest.firstElementChild?.tagName === "BR" && isBlank(rest.firstChild))
    rest.firstChild.remove();
  if (rest.textContent?.trim() === "") return;
  block.after(rest);
  splitAtEmptyLines(rest);
}

function isBlank(node: Node): boolean {
  return node.nodeName === "BR" || (node.nodeType === 3 && (node.nodeValue ?? "").trim() === "");
}

function isAdjacent(line: Element): boolean {
  let next = line.nextSibling;
  while (next?.nodeType === 3 && (next.nodeValue ?? "").trim() === "") next = next.nextSibling;
  return next?.nodeName === "BR";
}
