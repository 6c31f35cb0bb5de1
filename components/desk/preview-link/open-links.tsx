import { texts } from "@/messages/texts";
import { deskStoryPath } from "@/newsroom/address/rules";
import type { Language } from "@/newsroom/language/rules";
import type { ListedPreviewLink } from "@/newsroom/preview-link/rules";

type Props = { articleId: string; links: ListedPreviewLink[]; language: Language };

/** Says that somebody outside may read a story now, with the way to who and how often. */
export function OpenLinks({ articleId, links, language }: Props) {
  const open = links.filter(({ isOpen }) => isOpen).length;
  if (open === 0) return null;
  return (
    <p>
      <a href={`${deskStoryPath(articleId)}/preview`}>
        {texts(language, "stories")("previewLinks.open", { count: open })}
      </a>
    </p>
  );
}
