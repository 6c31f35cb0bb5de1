export type UploadMark = {
  element: HTMLElement;
  /** Tells how much was sent, from 0 to 1. */
  show: (share: number) => void;
  /** Nobody looks at it any more. */
  end: () => void;
};

/** What stands in a picture's place while it is on its way: the file itself, as large as the picture and its words. */
export function uploadMark(file: File, label: string): UploadMark {
  const address = URL.createObjectURL(file);
  const preview = document.createElement("img");
  preview.alt = "";
  preview.src = address;
  // A file that this browser cannot draw still has its place.
  preview.onerror = () => preview.replaceWith(emptyPlace());
  const words = document.createElement("span");
  words.textContent = label;
  const bar = document.createElement("progress");
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", label);
  const line = document.createElement("div");
  line.className = "upload-line";
  line.append(words, bar);
  const element = document.createElement("div");
  element.className = "upload-mark";
  element.append(preview, line);
  return {
    element,
    show: (share) => {
      bar.value = share;
    },
    end: () => URL.revokeObjectURL(address),
  };
}

function emptyPlace(): HTMLElement {
  const box = document.createElement("div");
  box.className = "picture-processing";
  return box;
}
