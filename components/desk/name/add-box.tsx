import { texts } from "@/messages/texts";
import { NamedForm, type NamedProps } from "./named-form";

/** Where a section, topic or byline is added, below the list it joins. */
export function AddBox(props: NamedProps<{ id: string }>) {
  const { noun, language } = props;
  const t = texts(language, "outlet");
  const title = t(`${noun}.addTitle`);
  return (
    <section id="add" aria-labelledby="add-title" className="mt-10 border border-line bg-sheet p-5 sm:p-6">
      <h2 id="add-title" className="mb-4 text-title font-bold">
        {title}
      </h2>
      <NamedForm {...props} label={title} submit={t(`${noun}.add`)} />
    </section>
  );
}
