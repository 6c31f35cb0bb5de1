"use client";
import { useEffect, useState } from "react";
import { SelectField } from "@/components/ui/field.client";

type Props = { label: string; zones: readonly string[]; chosen?: string };

/** A time zone. Where none was chosen before, the browser's own is offered. */
export function TimeZoneField({ label, zones, chosen }: Props) {
  const [own, setOwn] = useState("");
  useEffect(() => setOwn(new Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const offered = chosen ?? own;
  return (
    <SelectField
      key={offered}
      name="timeZone"
      label={label}
      options={[
        // HTML wants of a field that must be filled that its first choice is none.
        { value: "", label: "—" },
        ...zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })),
      ]}
      defaultValue={offered}
      required
    />
  );
}
