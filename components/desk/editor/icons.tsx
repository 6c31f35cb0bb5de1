import type { ReactNode } from "react";

/** A line drawing in a square of twenty. */
export function drawn(path: string, mirrored?: "mirrored"): ReactNode {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden="true"
      className={`size-5 shrink-0 ${mirrored ? "rtl:-scale-x-100" : ""}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

/** Drawings of the writing tools. Those that point along the text are mirrored with it. */
export const icons = {
  undo: drawn("M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8", "mirrored"),
  redo: drawn("m13 4 3.5 3.5L13 11M16.5 7.5H8a4.5 4.5 0 0 0 0 9h4", "mirrored"),
  link: drawn(
    "M8.5 11.5a3 3 0 0 0 4.3 0l2.9-2.9a3 3 0 0 0-4.3-4.3l-.9.9M11.5 8.5a3 3 0 0 0-4.3 0l-2.9 2.9a3 3 0 0 0 4.3 4.3l.9-.9",
  ),
  bulletList: drawn("M8 5h9M8 10h9M8 15h9M3.5 5h.01M3.5 10h.01M3.5 15h.01", "mirrored"),
  blockquote: drawn("M3.5 4v12M7.5 6H17M7.5 10H17M7.5 14h6", "mirrored"),
  pullQuote: drawn(
    "M4 3.5h12M4 16.5h12M7 10.5c0 1.5-1 2-2 2M7 10.5H5v-2h2zM13 10.5c0 1.5-1 2-2 2M13 10.5h-2v-2h2z",
  ),
  picture: drawn("M3 4h14v12H3zM3 13l4-4 4 4 2.5-2.5L17 14M13 7.5h.01"),
  gallery: drawn("M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z"),
  file: drawn("M5 2.5h6.5L15 6v11.5H5zM11.5 2.5V6H15M10 14.5V9M7.8 11 10 8.8l2.2 2.2"),
  table: drawn("M3 4h14v12H3zM3 8h14M3 12h14M10 8v8"),
  factBox: drawn("M3 4h14v12H3zM6 7.5h8M6 10.5h8M6 13h4", "mirrored"),
  embed: drawn("M3 4h14v12H3zM8.5 7.5v5l4-2.5z"),
  horizontalRule: drawn("M3 10h14"),
  direction: drawn("M4 6h12M13 3l3 3-3 3M16 14H4M7 11l-3 3 3 3"),
  find: drawn("M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM12.5 12.5 17 17"),
  whereabouts: drawn(
    "M10 17.5s5.5-5 5.5-9.5a5.5 5.5 0 0 0-11 0c0 4.5 5.5 9.5 5.5 9.5zM10 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  ),
  grip: drawn("M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01"),
  note: drawn("M3 4h14v9.5H9.5L6 17v-3.5H3zM6.5 7.5h7M6.5 10h4", "mirrored"),
  earlier: drawn("M12 5 7 10l5 5", "mirrored"),
  remove: drawn("m6 6 8 8M14 6l-8 8"),
  back: drawn("M12 5 7 10l5 5", "mirrored"),
  open: drawn("m6 8 4 4 4-4"),
} as const satisfies Record<string, ReactNode>;
