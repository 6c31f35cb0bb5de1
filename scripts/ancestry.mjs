import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Number of a process's parent and its command line; undefined for one that is gone.
 *
 * @param {number} pid
 * @returns {{ parent: number, command: string } | undefined}
 */
function processOf(pid) {
  try {
    if (process.platform === "linux") {
      // The name in brackets may hold anything: what follows its last bracket is the state, then the parent.
      const parent = Number(/\) \S (\d+) [^)]*$/.exec(readFileSync(`/proc/${pid}/stat`, "utf8"))?.[1]);
      return { parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ") };
    }
    const line = execFileSync("ps", ["-o", "ppid=,command=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return { parent: Number.parseInt(line, 10), command: line.replace(/^\d+\s+/, "") };
  } catch {
    return undefined;
  }
}

const isShell = (/** @type {string} */ command) => /^(?:\S*\/)?(?:ba|da|z|k|a)?sh(?: |$)/.test(command);

/**
 * The processes between this one and npm, npm last: a shell may stay between the two. Whoever started npm may leave (a
 * terminal, a login); npm itself may not.
 *
 * @returns {number[]}
 */
export function startedBy() {
  const chain = [process.ppid];
  for (let pid = process.ppid; isShell(processOf(pid)?.command ?? ""); ) {
    pid = processOf(pid)?.parent ?? 0;
    if (pid <= 1) break;
    chain.push(pid);
  }
  return chain;
}

/**
 * Whether one of them is gone. A process whose parent died has another parent.
 *
 * @param {number[]} chain
 */
export function isAbandoned(chain) {
  return chain.some((pid, place) => {
    const child = chain[place - 1];
    return pid !== (child === undefined ? process.ppid : processOf(child)?.parent);
  });
}
