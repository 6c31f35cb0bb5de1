/** Structured data. The only place that sets inner HTML: a script's text is not parsed, so `<` alone is escaped. */
export function JsonLd({ content }: { content: object }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: React would escape quotes, and JSON would no longer parse
      dangerouslySetInnerHTML={{ __html: JSON.stringify(content).replace(/</g, "\\u003c") }}
    />
  );
}
