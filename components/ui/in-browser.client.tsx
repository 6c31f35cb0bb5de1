"use client";
import { type ReactNode, useSyncExternalStore } from "react";

const never = () => () => {};

type Props = { children: ReactNode; before?: ReactNode };

/**
 * What its script alone makes work, drawn only where that runs; until then stands `before`. React Aria hides parts of
 * such things by style attributes, which no page of ours may carry.
 */
export function InBrowser({ children, before = null }: Props) {
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isInBrowser ? children : before;
}
