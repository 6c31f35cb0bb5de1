import { useId } from "react";
import { InOrder } from "@/components/ui/in-order";

type Props = { label: string; rows: { name: string; value: string }[] };

/** Names with their counts, as a table of two columns under its title. */
export function Counts({ label, rows }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-8">
      <h2 id={id} className="border-b-2 border-ink pb-1 text-title font-bold">
        {label}
      </h2>
      <dl className="figure-rows">
        {rows.map(({ name, value }) => (
          <div key={name} className="figure-row border-b border-line py-2">
            <dt>
              <InOrder text={name} />
            </dt>
            <dd className="font-bold tabular-nums">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
