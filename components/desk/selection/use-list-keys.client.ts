"use client";
import { useRouter } from "next/navigation";
import type { RefObject } from "react";
import { listCommandOf } from "@/components/desk/story/list-keys";
import { useKeyDown } from "@/components/desk/use-key-down.client";
import { deskStoryPath } from "@/newsroom/address/rules";

type Select = { row: (index: number) => void; to: (index: number) => void };

/** Moves through the rows of a list, and does what keys say with the one that has the focus. */
export function useListKeys(list: RefObject<HTMLElement | null>, waitingPath: string, select: Select): void {
  const router = useRouter();
  useKeyDown((event) => {
    if (event.defaultPrevented || document.querySelector("[role=dialog]")) return;
    const command = listCommandOf(event);
    if (!command) return;
    event.preventDefault();
    if (command === "waiting") return router.push(waitingPath);
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("tr[data-story]") ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    if (command === "next" || command === "previous") {
      const next = command === "next" ? at + 1 : at - 1;
      rows[Math.max(0, Math.min(next, rows.length - 1))]?.querySelector("a")?.focus();
      return;
    }
    const id = rows[at]?.dataset.story;
    // Nothing is done with a row that is not looked at.
    if (id === undefined) return;
    if (command === "edit") router.push(`${deskStoryPath(id)}/edit`);
    else if (command === "preview") router.push(`${deskStoryPath(id)}/preview`);
    else if (command === "select") select.row(at);
    else if (command === "selectTo") select.to(at);
  });
}
