"use client";
import type { RefObject } from "react";

/** Formats of pictures that a file dialog offers; the server judges by content. */
const formats = "image/jpeg,image/png,image/webp,image/avif";

/** The file dialog that a button elsewhere opens. */
export function PictureFiles({
  label,
  input,
  isMultiple = false,
  onFiles,
}: {
  label: string;
  input: RefObject<HTMLInputElement | null>;
  isMultiple?: boolean;
  onFiles: (files: File[]) => void;
}) {
  return (
    <input
      ref={input}
      type="file"
      accept={formats}
      multiple={isMultiple}
      hidden
      aria-label={label}
      onChange={(event) => {
        onFiles([...(event.target.files ?? [])]);
        event.target.value = "";
      }}
    />
  );
}
