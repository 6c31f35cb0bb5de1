"use client";
import { useEffect } from "react";

/** Nobody is signed in here: the device keeps nothing of the desk. */
export function ForgetDesk() {
  useEffect(() => {
    void import("./keeping").then(({ forgetDesk }) => forgetDesk()).catch(() => {});
  }, []);
  return null;
}
