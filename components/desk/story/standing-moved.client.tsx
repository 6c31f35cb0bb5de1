"use client";
import { useState } from "react";
import { Notice } from "@/components/ui/notice";

/**
 * Says that a story moved on while its page was open: the bell has the page drawn again when it hears of something.
 * Its key changes with one's own steps, which are no news.
 */
export function StandingMoved({ standing, sentence }: { standing: string; sentence: string }) {
  const [first] = useState(standing);
  return (
    <div role="status" className="mb-6 empty:hidden">
      {standing === first ? null : <Notice tone="accent">{sentence}</Notice>}
    </div>
  );
}
