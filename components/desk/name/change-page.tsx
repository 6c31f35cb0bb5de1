import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { texts } from "@/messages/texts";
import { nearest } from "@/newsroom/edition/rules";
import { NamedForm, type NamedProps } from "./named-form";

/** The page of one section, topic or byline: its names, addresses and what is said beside them. */
export function ChangePage(props: NamedProps<void> & Required<Pick<NamedProps<void>, "row">>) {
  const { noun, language, row } = props;
  const t = texts(language, "outlet");
  const title = t(`${noun}.editTitle`, { name: nearest(row.names, language)?.name ?? "" });
  return (
    <>
      <PageHead title={title} action={<ButtonLink href={`/desk/${noun}`}>{t(`${noun}.title`)}</ButtonLink>} />
      <NamedForm {...props} label={title} submit={t("save")} />
    </>
  );
}
