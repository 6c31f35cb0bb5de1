/** Asks the door to answer with this status: a page cannot set its own. Such a page is not for search engines. */
export function StatusMark({ status }: { status: number }) {
  return (
    <>
      <meta name="warraq:status" content={String(status)} />
      <meta name="robots" content="noindex" />
    </>
  );
}
