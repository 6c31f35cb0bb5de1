"use client";
import { LinkField } from "@/components/desk/link-field.client";
import { useFormAnswer } from "@/components/ui/form-answer.client";

type Props = { done: string; label: string; copy: string; copied: string };

/** The preview link that the form around it has just made. */
export function MadeLink(texts: Props) {
  const { result } = useFormAnswer<{ link?: string } | undefined>();
  return result?.link ? <LinkField link={result.link} {...texts} /> : null;
}
