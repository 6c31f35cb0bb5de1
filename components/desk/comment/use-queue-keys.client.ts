"use client";
import { useEffect, useEffectEvent } from "react";
import { commandOf, type QueueCommand } from "./queue-keys";

/** Hands every command that is typed anywhere on the page to `run`. */
export function useQueueKeys(run: (command: QueueCommand) => void): void {
  const onCommand = useEffectEvent(run);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      onCommand(command);
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
