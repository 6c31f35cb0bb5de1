"use client";
import { useEffect, useRef } from "react";

/** Milliseconds within which whoever did something counts as being there. */
const recent = 60_000;

/** Whether anything was done on this page of late. */
export function useActive(): () => boolean {
  const last = useRef(0);
  useEffect(() => {
    const note = () => {
      last.current = performance.now();
    };
    note();
    const signs = ["pointerdown", "keydown", "wheel", "touchmove"];
    for (const sign of signs) window.addEventListener(sign, note, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, note);
    };
  }, []);
  return () => document.visibilityState === "visible" && performance.now() - last.current < recent;
}
