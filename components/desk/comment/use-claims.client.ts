"use client";
import { useEffect, useRef } from "react";
import { type ClaimsNoted, claimSeconds } from "@/newsroom/comment/queue-rules";

const say = (ids: string[], wish: ClaimsNoted["wish"]) => {
  if (ids.length === 0) return;
  const body = JSON.stringify({ ids, wish });
  const headers = { "Content-Type": "application/json" };
  // A page that is left is still heard; one that is not heard loses what it was given by and by.
  fetch("/api/comments/claims", { method: "POST", headers, body, keepalive: true }).catch(() => {});
};

/** Says of the comments that this window was given that it is still there, and gives them back when it leaves them. */
export function useClaims(ids: string[]): void {
  const held = useRef(ids);
  useEffect(() => {
    held.current = ids;
  });
  useEffect(() => {
    const keep = () => say(held.current, "keep");
    const leave = () => say(held.current, "leave");
    const timer = setInterval(keep, (claimSeconds * 1000) / 3);
    window.addEventListener("pagehide", leave);
    window.addEventListener("pageshow", keep);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("pageshow", keep);
      leave();
    };
  }, []);
}
