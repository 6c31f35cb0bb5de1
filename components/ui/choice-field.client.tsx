"use client";
import { useFormAnswer } from "./form-answer.client";

type Props = {
  name: string;
  label: string;
  defaultValue: string;
  options: { value: string; label: string }[];
};

/** One of a few that are all in sight. */
export function ChoiceField({ name, label, defaultValue, options }: Props) {
  const { values, turn } = useFormAnswer();
  const typed = values[name];
  const chosen = typeof typed === "string" ? typed : defaultValue;
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 font-bold">{label}</legend>
      {options.map(({ value, label: said }) => (
        <label key={value} className="flex min-h-10 items-center gap-2">
          <input
            // React does not reset it to a changed default, so each answer draws a new one.
            key={turn}
            type="radio"
            name={name}
            value={value}
            defaultChecked={value === chosen}
            className="size-5 shrink-0 accent-accent"
          />
          {said}
        </label>
      ))}
    </fieldset>
  );
}
