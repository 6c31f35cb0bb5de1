/** A tree of words, a letter a level, in flat arrays: the children of a node stand side by side, in order. */
export type Trie = {
  label: Uint8Array;
  first: Uint32Array;
  count: Uint8Array;
  /** What ends here, as the word's place among those that were given; −1 for nothing. */
  word: Int32Array;
};

/** Builds the tree of words (`labelsOf`) that are sorted and differ. */
export function buildTrie(sorted: readonly string[]): Trie {
  const size = 1 + sorted.reduce((sum, word) => sum + word.length, 0);
  const label = new Uint8Array(size);
  const first = new Uint32Array(size);
  const count = new Uint8Array(size);
  const word = new Int32Array(size).fill(-1);
  // Each node with the words below it, from one place of the list to another, and its depth.
  const from = new Uint32Array(size);
  const until = new Uint32Array(size);
  const depth = new Uint8Array(size);
  until[0] = sorted.length;
  let nodes = 1;
  for (let node = 0; node < nodes; node += 1) {
    const level = depth[node] ?? 0;
    let at = from[node] ?? 0;
    const end = until[node] ?? 0;
    if (at < end && sorted[at]?.length === level) {
      word[node] = at;
      at += 1;
    }
    first[node] = nodes;
    while (at < end) {
      const letter = sorted[at]?.charCodeAt(level) ?? 0;
      let behind = at + 1;
      while (behind < end && sorted[behind]?.charCodeAt(level) === letter) behind += 1;
      label[nodes] = letter;
      from[nodes] = at;
      until[nodes] = behind;
      depth[nodes] = level + 1;
      nodes += 1;
      at = behind;
    }
    count[node] = nodes - (first[node] ?? 0);
  }
  return {
    label: label.slice(0, nodes),
    first: first.slice(0, nodes),
    count: count.slice(0, nodes),
    word: word.slice(0, nodes),
  };
}

/** The child of `node` by `letter`, or −1. */
export function childOf(trie: Trie, node: number, letter: number): number {
  const begin = trie.first[node] ?? 0;
  const end = begin + (trie.count[node] ?? 0);
  for (let child = begin; child < end; child += 1) {
    const here = trie.label[child] ?? 0;
    if (here === letter) return child;
    if (here > letter) return -1;
  }
  return -1;
}
