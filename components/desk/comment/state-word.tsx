import type { CommentState } from "@/newsroom/comment/rules";

const tones: Record<CommentState, string> = {
  pending: "bg-warn",
  approved: "bg-success",
  rejected: "bg-alert",
  removed: "bg-control",
};

/** Where a comment stands: a dot that repeats what the word says. */
export function StateWord({ state, label }: { state: CommentState; label: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <span aria-hidden="true" className={`size-2 rounded-full ${tones[state]}`} />
      {label}
    </span>
  );
}
