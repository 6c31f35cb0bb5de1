import type { Editor } from "@tiptap/core";
import { closeHistory } from "@tiptap/pm/history";
import type { Node } from "@tiptap/pm/model";
import type { Transaction } from "@tiptap/pm/state";
import { Step, StepResult } from "@tiptap/pm/transform";
import { difference } from "@/components/desk/editor/house-style/notes";
import type { FieldSpot, Hit } from "./spots";

/**
 * Words outside the body as a step of its history: what is replaced everywhere is undone everywhere, at once. It changes
 * nothing in the document; who hears the transaction writes the field.
 */
export class FieldStep extends Step {
  constructor(
    readonly spot: FieldSpot,
    readonly before: string,
    readonly after: string,
  ) {
    super();
  }
  override apply(doc: Node) {
    return StepResult.ok(doc);
  }
  override invert() {
    return new FieldStep(this.spot, this.after, this.before);
  }
  override map() {
    return this;
  }
  override toJSON() {
    return { stepType: "field", spot: this.spot, before: this.before, after: this.after };
  }
}

/** What a transaction says of fields outside the body. */
export function fieldStepsOf({ steps }: Transaction): FieldStep[] {
  return steps.filter((step) => step instanceof FieldStep);
}

/** Writes `by` in place of all these, as one step that can be undone. Answers how many stood otherwise before. */
export function replaceHits(editor: Editor, hits: Hit[], by: string): number {
  const { state, view } = editor;
  const transaction = closeHistory(state.tr);
  const changed = hits.filter(({ spot, from, to }) => spot.text.slice(from, to) !== by);
  // From the end on: what stands before keeps its place.
  for (const { spot, from, to } of changed.filter(({ spot }) => spot.kind === "body").reverse())
    if (spot.kind === "body") replaceLetters(transaction, spot.at + from, spot.text.slice(from, to), by);
  for (const spot of new Set(changed.map(({ spot }) => spot))) {
    if (spot.kind === "body") continue;
    const places = changed.filter((hit) => hit.spot === spot);
    const after = replacedIn(spot.text, places, by);
    if (spot.kind === "node")
      transaction.setNodeAttribute(transaction.mapping.map(spot.at), spot.name, after);
    else transaction.step(new FieldStep(spot, spot.text, after));
  }
  if (changed.length > 0) view.dispatch(transaction);
  return changed.length;
}

/** What stays of the letters keeps how they are written (bold, linked); what comes takes it from the first of them. */
function replaceLetters(transaction: Transaction, at: number, found: string, by: string): void {
  const { start, end, text } = difference(found, by);
  const [from, to] = [at + start, at + found.length - end];
  if (text === "") {
    transaction.delete(from, to);
    return;
  }
  const marks = transaction.doc.resolve(Math.min(from, at + found.length - 1)).nodeAfter?.marks ?? [];
  transaction.replaceWith(from, to, transaction.doc.type.schema.text(text, marks));
}

function replacedIn(text: string, places: Hit[], by: string): string {
  let [written, end] = ["", 0];
  for (const { from, to } of places) {
    written += text.slice(end, from) + by;
    end = to;
  }
  return written + text.slice(end);
}
