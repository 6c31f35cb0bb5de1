"use client";
import { useEffect } from "react";
import type { DevicePerson } from "./device";

/** Milliseconds after a page's opening, when nobody waits for anything any more. */
const later = 3_000;

/**
 * Has this device know at once whose it is, and keep the desk's shell once its page is at rest; what does that is no part of the
 * page's own script.
 */
export function KeepDesk({ person: { id, email, language } }: { person: DevicePerson }) {
  useEffect(() => {
    if (process.env.NODE_ENV !== "production") return;
    const entered = import("./keeping").then(({ enterDesk }) => enterDesk({ id, email, language }));
    entered.catch(() => {});
    const timer = setTimeout(() => {
      entered.then((keep) => keep()).catch(() => {});
    }, later);
    return () => clearTimeout(timer);
  }, [id, email, language]);
  return null;
}
