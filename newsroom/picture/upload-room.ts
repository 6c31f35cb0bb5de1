import { NewsroomError } from "@/newsroom/errors";
import { uploadsOfAll, uploadsOfOne } from "./rules";

const underWay = new Map<string, number>();

const everybodys = () => [...underWay.values()].reduce((sum, each) => sum + each, 0);

function enter(person: string): void {
  const own = underWay.get(person) ?? 0;
  const busy = (messageKey: string) =>
    new NewsroomError("unavailable", messageKey, { values: { limit: uploadsOfOne } });
  if (own >= uploadsOfOne) throw busy("pictureUploadsOfOne");
  if (everybodys() >= uploadsOfAll) throw busy("pictureUploadsOfAll");
  underWay.set(person, own + 1);
}

function leave(person: string): void {
  const left = (underWay.get(person) ?? 1) - 1;
  if (left > 0) underWay.set(person, left);
  else underWay.delete(person);
}

/** Does the work of one upload of `person`. Throws `unavailable` while there is no room for another. */
export async function withUploadRoom<T>(person: string, work: () => Promise<T>): Promise<T> {
  enter(person);
  try {
    return await work();
  } finally {
    leave(person);
  }
}
