"use client";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Button } from "@/components/ui/button";
import { clock } from "@/newsroom/date/rules";
import { type EditionKey, editions } from "@/newsroom/edition/rules";
import type { AutosaveStatus } from "./autosave";
import type { SaveState } from "./use-autosave.client";

type Props = {
  state: SaveState;
  edition: EditionKey;
  onTryAgain: () => void;
  onShowConflict: () => void;
  onSignIn: () => void;
};

const tones: Record<AutosaveStatus, "calm" | "busy" | "problem"> = {
  saved: "calm",
  unsaved: "busy",
  saving: "busy",
  retrying: "problem",
  stalled: "problem",
  conflict: "problem",
  sessionEnded: "problem",
  refused: "problem",
};

/** Where the words are: on the server since when, or here. Only problems are announced; typing is not. */
export function StateLine({ state, edition, onTryAgain, onShowConflict, onSignIn }: Props) {
  const t = useTranslations("editor.state");
  const isOnline = useIsOnline();
  const { status } = state;
  const isWaiting = status === "retrying" || status === "stalled";
  const sentence =
    status === "saved"
      ? t("saved", { time: clock(state.savedAt, editions[edition].timeZone) })
      : status === "refused"
        ? t("refused", { message: state.message ?? t("tooLarge") })
        : isWaiting && !isOnline
          ? t("offline")
          : t(status);
  const action =
    status === "conflict"
      ? { label: t("showConflict"), run: onShowConflict }
      : status === "sessionEnded"
        ? { label: t("signIn"), run: onSignIn }
        : isWaiting
          ? { label: t("tryAgain"), run: onTryAgain }
          : null;
  return (
    <div className="state-line" data-tone={tones[status]} data-status={status}>
      <p data-testid="save-state">{sentence}</p>
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
