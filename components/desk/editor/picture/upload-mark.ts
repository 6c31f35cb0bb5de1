export type UploadMark = {
  element: HTMLElement;
  /** Tells how much was sent, from 0 to 1. */
  show: (share: number) => void;
  /** Says how it stands with it. */
  say: (label: string) => void;
  /** Nobody looks at it any more. */
  end: () => void;
};

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  given: Partial<HTMLElementTagNameMap[Tag]>,
  ...inside: HTMLElement[]
) {
  const element = Object.assign(document.createElement(tag), given);
  element.append(...inside);
  return element;
}

/** What stands in a picture's place while it is on its way: the file itself, as large as the picture and its words. */
export function uploadMark(file: File, label: string): UploadMark {
  const address = URL.createObjectURL(file);
  const preview = made("img", { alt: "", src: address });
  // A file that this browser cannot draw still has its place.
  preview.onerror = () => preview.replaceWith(made("div", { className: "picture-processing" }));
  const bar = made("progress", { max: 1, value: 0, ariaLabel: label });
  const words = made("span", { textContent: label });
  const line = made("div", { className: "upload-line" }, words, bar);
  return {
    element: made("div", { className: "upload-mark" }, preview, line),
    show: (share) => {
      bar.value = share;
    },
    say: (text) => {
      words.textContent = text;
      bar.ariaLabel = text;
    },
    end: () => URL.revokeObjectURL(address),
  };
}
