/** A box of a list's row as it carries its story: the id, the version that is seen, and what it is called. */
export type SelectedStory = { value: string; articleId: string; headline: string };

export const storyBoxes = "input[name='stories[]']";

/** The stories whose boxes are ticked, in the order of the list. */
export function selectedIn(list: HTMLElement | null): SelectedStory[] {
  const boxes = list?.querySelectorAll<HTMLInputElement>(`${storyBoxes}:checked`) ?? [];
  return [...boxes].map(({ value, dataset }) => ({
    value,
    articleId: value.split(" ")[0] ?? "",
    headline: dataset.headline ?? "",
  }));
}

/** Ticks the boxes from one row to another as the last one is to be. */
export function selectRange(boxes: HTMLInputElement[], from: number, to: number, isOn: boolean): void {
  const [first, last] = from < to ? [from, to] : [to, from];
  for (const box of boxes.slice(first, last + 1)) box.checked = isOn;
}
