"use client";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { useFormAnswer } from "./form-answer.client";

/** The look of everything one can type into or choose from. */
export const inputClass =
  "w-full min-h-10 rounded-control border border-control bg-sheet px-3 py-1.5 text-small text-ink hover:border-accent aria-invalid:border-alert aria-invalid:border-2";

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  defaultValue?: string;
  /** Whether it is heard and not seen, as where the head of a column says it. */
  isLabelHidden?: boolean;
  /** Letters that fit. More are shown and counted, never cut off: the answer says what to do. */
  maxLength?: number;
};

type Control = Pick<
  ComponentProps<"input">,
  "id" | "name" | "aria-invalid" | "aria-describedby" | "className"
> & {
  /** After a refusal what was typed. */
  defaultValue: string | undefined;
};

/** How many letters there are and how many fit, once there are more. */
export function LengthMark({ length, limit }: { length: number; limit: number }) {
  if (length <= limit) return null;
  return (
    <p role="status" className="text-caption font-bold text-alert">
      <bdi dir="ltr">{`${length} / ${limit}`}</bdi>
    </p>
  );
}

/** Label, hint and problem around one control, which `children` draws. */
function Field(props: FieldProps & { children: (control: Control) => ReactNode }) {
  const { name, label, hint, defaultValue, maxLength = Number.POSITIVE_INFINITY, children } = props;
  const id = useId();
  const { problems, values } = useFormAnswer();
  const [length, setLength] = useState(0);
  const problem = problems[name];
  const typed = values[name];
  const isOver = length > maxLength;
  const described = [problem ? `${id}-problem` : null, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  return (
    <div
      className="flex flex-col gap-1"
      onInput={({ target }) => "value" in target && setLength(String(target.value).length)}
    >
      <label htmlFor={id} className={props.isLabelHidden ? "sr-only" : "font-bold"}>
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      ) : null}
      {children({
        id,
        name,
        defaultValue: typeof typed === "string" ? typed : defaultValue,
        "aria-invalid": problem || isOver ? true : undefined,
        "aria-describedby": described || undefined,
        className: inputClass,
      })}
      <LengthMark length={length} limit={maxLength} />
      {problem ? (
        <p id={`${id}-problem`} className="text-caption font-bold text-alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

/** By a placeholder, even of nothing, a style sees that a field is empty, and begins it where the page begins. */
const nothing = " ";

/** One line of text. Addresses and passwords run from left to right in every language, and stand where the page begins. */
export function TextField({
  label,
  hint,
  defaultValue,
  maxLength,
  ...input
}: FieldProps & ComponentProps<"input">) {
  const { type = "text" } = input;
  const isLeftToRight = ["email", "password", "url"].includes(type);
  return (
    <Field name={input.name} label={label} hint={hint} defaultValue={defaultValue} maxLength={maxLength}>
      {(control) => (
        <input
          dir={isLeftToRight ? "ltr" : "auto"}
          placeholder={type === "text" ? nothing : undefined}
          {...input}
          {...control}
          className={`${inputClass} ${isLeftToRight ? "text-as-page" : ""}`}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextAreaField(props: FieldProps & ComponentProps<"textarea">) {
  const { label, hint, defaultValue, maxLength, ...area } = props;
  return (
    <Field name={area.name} label={label} hint={hint} defaultValue={defaultValue} maxLength={maxLength}>
      {(control) => <textarea rows={4} dir="auto" placeholder={nothing} {...area} {...control} />}
    </Field>
  );
}

type SelectProps = FieldProps &
  Pick<ComponentProps<"select">, "required" | "onChange"> & {
    options: { value: string; label: string }[];
  };

/** One of a few. */
export function SelectField({ options, required, onChange, ...field }: SelectProps) {
  const { turn } = useFormAnswer();
  return (
    <Field {...field}>
      {(control) => (
        // React does not reset a select to a changed default, so each answer draws a new one.
        <select key={turn} required={required} onChange={onChange} {...control}>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type CheckboxProps = { name: string; label: ReactNode; value?: string; isChecked?: boolean };

/** Yes or no. */
export function CheckboxField({ label, isChecked, ...box }: CheckboxProps) {
  const { values, turn, ok } = useFormAnswer();
  const { name, value = "on" } = box;
  const typed = values[name.replace(/\[\]$/, "")];
  const wasChecked = Array.isArray(typed) ? typed.includes(value) : typed === value;
  return (
    <label className="flex min-h-10 items-center gap-2">
      <input
        key={turn}
        type="checkbox"
        name={name}
        value={value}
        defaultChecked={ok === false ? wasChecked : isChecked}
        className="size-5 shrink-0 accent-accent"
      />
      {label}
    </label>
  );
}
