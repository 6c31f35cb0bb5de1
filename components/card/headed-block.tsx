import type { ReactNode } from "react";

type Props = {
  id: string;
  /** What stands over the stories, and where it leads. */
  name: ReactNode;
  href?: string | undefined;
  className?: string | undefined;
  children: ReactNode;
};

/** Stories under a head of their own: its name under a rule, as in print. */
export function HeadedBlock({ id, name, href, className = "mt-16", children }: Props) {
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="border-t-2 border-ink pt-2 text-third font-bold">
        {href ? (
          <a href={href} className="link-quiet">
            {name}
          </a>
        ) : (
          name
        )}
      </h2>
      {children}
    </section>
  );
}
