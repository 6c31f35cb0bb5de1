"use client";
import { createPortal } from "react-dom";
import type { FindState } from "./use-find.client";

const fields = ["headline", "standfirst"] as const;

/** Marks what is found in a field: the same words once more behind it, unseen but for what is marked. */
export function FieldMarks({ find }: { find: FindState }) {
  return fields.map((name) => {
    const area = document.getElementById(`field-${name}`);
    const hits = find.marked.filter(({ spot }) => spot.kind === "field" && spot.name === name);
    const text = hits[0]?.spot.text;
    if (!area?.parentElement || text === undefined) return null;
    return createPortal(
      <div aria-hidden="true" className={`${area.className} field-marks`}>
        {hits.map((hit, index) => (
          <span key={hit.from}>
            {text.slice(hits[index - 1]?.to ?? 0, hit.from)}
            <mark className="find-mark" data-current={hit === find.hit ? "" : undefined}>
              {text.slice(hit.from, hit.to)}
            </mark>
          </span>
        ))}
        {text.slice(hits.at(-1)?.to ?? 0)}
      </div>,
      area.parentElement,
      name,
    );
  });
}
