"use client";
import { type ReactNode, useId } from "react";
import { useFormAnswer } from "./action-form.client";

/** The look of everything one can type into or choose from. */
export const inputClass =
  "w-full min-h-10 rounded-control border border-control bg-sheet px-3 py-1.5 text-small text-ink hover:border-accent aria-invalid:border-alert aria-invalid:border-2";

type FieldProps = { name: string; label: string; hint?: string; isRequired?: boolean };

type Wiring = {
  id: string;
  typed: string | undefined;
  isInvalid: true | undefined;
  describedBy: string | undefined;
};

/** Label, hint and problem around one control; `children` draws the control. */
function Field({ name, label, hint, children }: FieldProps & { children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const { problems, values } = useFormAnswer();
  const problem = problems[name];
  const typed = values[name];
  const described = [problem ? `${id}-problem` : null, hint ? `${id}-hint` : null].filter(Boolean).join(" ");
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      ) : null}
      {children({
        id,
        typed: typeof typed === "string" ? typed : undefined,
        isInvalid: problem ? true : undefined,
        describedBy: described || undefined,
      })}
      {problem ? (
        <p id={`${id}-problem`} className="text-caption font-bold text-alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

/** One line of text. Addresses and passwords run from left to right in every language, and stand where the page begins. */
export function TextField({
  type = "text",
  defaultValue,
  autoComplete,
  maxLength,
  dir,
  isReadOnly,
  ...field
}: FieldProps & {
  type?: "text" | "email" | "password" | "search" | "url";
  defaultValue?: string;
  autoComplete?: string;
  maxLength?: number;
  dir?: "auto" | "ltr" | "rtl";
  isReadOnly?: boolean;
}) {
  const isLeftToRight = type === "email" || type === "password" || type === "url";
  return (
    <Field {...field}>
      {({ id, typed, isInvalid, describedBy }) => (
        <input
          id={id}
          name={field.name}
          type={type}
          defaultValue={typed ?? defaultValue}
          autoComplete={autoComplete}
          maxLength={maxLength}
          readOnly={isReadOnly}
          required={field.isRequired}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          dir={dir ?? (isLeftToRight ? "ltr" : "auto")}
          className={`${inputClass} ${isLeftToRight ? "text-as-page" : ""}`}
        />
      )}
    </Field>
  );
}

/** Several lines of text. `isFirst`: what a dialog was opened to ask, so it takes the focus. */
export function TextAreaField({
  rows = 4,
  defaultValue,
  maxLength,
  dir = "auto",
  isFirst,
  ...field
}: FieldProps & {
  rows?: number;
  defaultValue?: string;
  maxLength?: number;
  dir?: "auto" | "ltr" | "rtl";
  isFirst?: boolean;
}) {
  return (
    <Field {...field}>
      {({ id, typed, isInvalid, describedBy }) => (
        <textarea
          id={id}
          name={field.name}
          rows={rows}
          defaultValue={typed ?? defaultValue}
          maxLength={maxLength}
          required={field.isRequired}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          dir={dir}
          // biome-ignore lint/a11y/noAutofocus: nothing else is on the screen while a dialog asks
          autoFocus={isFirst}
          className={inputClass}
        />
      )}
    </Field>
  );
}

/** One of a few. */
export function SelectField({
  options,
  defaultValue,
  ...field
}: FieldProps & { options: { value: string; label: string }[]; defaultValue?: string }) {
  const { turn } = useFormAnswer();
  return (
    <Field {...field}>
      {({ id, typed, isInvalid, describedBy }) => (
        // React does not reset a select to a changed default, so each answer draws a new one.
        <select
          key={turn}
          id={id}
          name={field.name}
          defaultValue={typed ?? defaultValue}
          aria-invalid={isInvalid}
          aria-describedby={describedBy}
          className={inputClass}
        >
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

/** Yes or no. */
export function CheckboxField({
  name,
  label,
  value = "on",
  isChecked,
}: {
  name: string;
  label: string;
  value?: string;
  isChecked?: boolean;
}) {
  const { values, turn, ok } = useFormAnswer();
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
        className="size-5 accent-accent"
      />
      {label}
    </label>
  );
}
