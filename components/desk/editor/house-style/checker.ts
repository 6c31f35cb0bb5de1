import type { Term } from "@/newsroom/house-style/checks/terms";
import type { Finding } from "@/newsroom/house-style/findings";
import type { Digits, Language } from "@/newsroom/language/rules";
import type { Piece } from "./pieces";

type Style = { language: Language; digits: Digits; terms: Term[] };
type Question = { key: string; text: string; isContinued: boolean };
/** What the worker is told and asked, and what it answers. */
export type Asked = { style: Style } | { asked: Question[]; turn: number };
export type Answered = { turn: number; found: [key: string, findings: Finding[]][] };

const keyOf = ({ text, isContinued }: Piece) => `${isContinued ? "+" : ""}${text}`;

function started(onFailure: () => void): Worker | null {
  try {
    const worker = new Worker(new URL("./checker.worker.ts", import.meta.url));
    worker.onerror = onFailure;
    return worker;
  } catch {
    onFailure();
    return null;
  }
}

/** Asks a worker about paragraphs that it has not judged yet; those that stayed as they are cost nothing. */
export class Checker {
  readonly #worker: Worker | null;
  #known = new Map<string, Finding[]>();
  #isBusy = false;
  /** How often it was told to judge otherwise: what was asked before is answered in vain. */
  #turn = 0;

  /** `onAnswer` hears when more is known, `onFailure` where nothing ever will be: writing goes on without it. */
  constructor(onAnswer: () => void, onFailure: () => void) {
    this.#worker = started(onFailure);
    if (!this.#worker) return;
    this.#worker.onmessage = ({ data }: MessageEvent<Answered>) => {
      if (data.turn !== this.#turn) return;
      for (const [key, findings] of data.found) this.#known.set(key, findings);
      this.#isBusy = false;
      onAnswer();
    };
  }

  /** What paragraphs are judged by from now on. */
  judgeBy(style: Style): void {
    this.#turn += 1;
    this.#known = new Map();
    this.#isBusy = false;
    this.#tell({ style });
  }

  #tell(asked: Asked): void {
    this.#worker?.postMessage(asked);
  }

  /**
   * What is found in these paragraphs; null while some of them are not judged yet. Those are asked about, one question
   * at a time.
   */
  findings(pieces: Piece[]): { piece: Piece; findings: Finding[] }[] | null {
    const judged = pieces.map((piece) => ({ piece, findings: this.#known.get(keyOf(piece)) }));
    const unknown = judged.filter(({ findings }) => !findings).map(({ piece }) => piece);
    if (unknown.length === 0)
      return judged.flatMap(({ piece, findings }) => (findings ? [{ piece, findings }] : []));
    if (this.#isBusy) return null;
    this.#isBusy = true;
    // What no paragraph says any longer is forgotten.
    const keys = new Set(pieces.map(keyOf));
    this.#known = new Map([...this.#known].filter(([key]) => keys.has(key)));
    const asked = unknown.map((piece) => ({
      key: keyOf(piece),
      text: piece.text,
      isContinued: piece.isContinued,
    }));
    this.#tell({ asked, turn: this.#turn });
    return null;
  }

  close(): void {
    if (!this.#worker) return;
    // One that is ended while it starts would say that it failed.
    this.#worker.onerror = null;
    this.#worker.terminate();
  }
}
