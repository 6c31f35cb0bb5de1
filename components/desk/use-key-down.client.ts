"use client";
import { useEffect, useEffectEvent } from "react";

/** Hears every key wherever the focus is: after a dialog it may stand nowhere. `isFirst`: before anything else does. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void, isFirst = false): void {
  const hear = useEffectEvent(onKeyDown);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener("keydown", listen, { capture: isFirst });
    return () => window.removeEventListener("keydown", listen, { capture: isFirst });
  }, [isFirst]);
}
