"use client";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { icons } from "@/components/desk/editor/icons";
import type { Surface } from "@/components/desk/editor/use-surface.client";
import { useClock } from "@/components/desk/texts-provider.client";
import { Button } from "@/components/ui/button";
import { clock } from "@/newsroom/date/rules";
import type { AutosaveStatus } from "./autosave";

const tones: Record<AutosaveStatus, "calm" | "busy" | "problem"> = {
  saved: "calm",
  unsaved: "busy",
  saving: "busy",
  retrying: "problem",
  stalled: "problem",
  conflict: "problem",
  held: "problem",
  sessionEnded: "problem",
  refused: "problem",
};

/** What is said of words that neither the server nor this machine has. */
const notKept = { nothing: "keeping", pending: "keeping", failed: "notKept", full: "full" } as const;

/** Where the words are: on the server since when, or here. Only problems are announced; typing is not. */
export function StateLine({ surface }: { surface: Surface }) {
  const { open, draft, merging, isListening } = surface;
  const t = useTranslations("editor.state");
  const { timeZone } = useClock();
  const isOnline = useIsOnline();
  const { state, keeping, tryAgain } = draft.saving;
  const status = merging.isUnderWay ? "saving" : state.status;
  const isWaiting = status === "retrying" || status === "stalled";
  const isHere = isWaiting || status === "sessionEnded" || status === "held";
  const isKeptHere = isHere && keeping === "kept";
  const sentence = !isListening
    ? t("opening")
    : status === "saved"
      ? t("saved", { time: clock(state.savedAt, timeZone) })
      : status === "refused"
        ? t("refused", { message: state.message ?? t("tooLarge") })
        : status === "conflict"
          ? t(state.other?.isOwn ? "conflictOwn" : "conflict")
          : // That words are kept here is said when the machine has said so, and not before.
            isHere && keeping !== "kept"
            ? t(notKept[keeping])
            : isWaiting && !isOnline
              ? t("offline")
              : status === "held" && state.by?.isOwn
                ? t("heldOwn")
                : t(isWaiting && state.isBusy ? "busy" : status);
  const action =
    status === "conflict"
      ? { label: t("showConflict"), run: () => open("conflict") }
      : status === "sessionEnded"
        ? { label: t("signIn"), run: () => open("signIn") }
        : isWaiting
          ? { label: t("tryAgain"), run: tryAgain }
          : null;
  return (
    <div className="state-line" data-tone={tones[status]} data-status={status}>
      <p data-testid="save-state">{sentence}</p>
      {surface.story.begunAs === undefined && <WhereaboutsButton surface={surface} />}
      {isKeptHere && <Waiting surface={surface} />}
      <p role="alert" className="sr-only">
        {tones[status] === "problem" ? sentence : ""}
      </p>
      {action && (
        <Button variant="plain" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}

/** Asks where the words are, which the line beside it says of the newest alone. */
function WhereaboutsButton({ surface }: { surface: Surface }) {
  const t = useTranslations("editor.whereabouts");
  return (
    <Button
      variant="plain"
      className="px-1"
      title={t("open")}
      aria-label={t("open")}
      onClick={() => surface.open("whereabouts")}
    >
      {icons.whereabouts}
    </Button>
  );
}

/** How much waits here; drawn by itself, since it rises with the typing. */
function Waiting({ surface: { draft } }: { surface: Surface }) {
  const t = useTranslations("editor.state");
  const count = useSyncExternalStore(draft.saving.watchChanges, draft.saving.keptChanges, () => 0);
  return <p className="text-small text-muted">{t("changes", { count })}</p>;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

function useIsOnline(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
}
