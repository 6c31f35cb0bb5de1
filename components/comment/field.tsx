import type { ComponentProps, ReactNode } from "react";

export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  problem?: string | undefined;
  isFirstWrong?: boolean;
};

const inputClass =
  "w-full border border-control bg-paper px-3 py-2 text-body text-ink aria-invalid:border-2 aria-invalid:border-alert";

/** What ties a control to its hint and problem. The problem's place is always there, for the script to fill. */
function wiringOf({ name, hint, problem, isFirstWrong }: FieldProps) {
  const described = [`comment-${name}-problem`, hint ? `comment-${name}-hint` : ""].filter(Boolean).join(" ");
  return {
    id: `comment-${name}`,
    name,
    required: true,
    autoFocus: isFirstWrong,
    "aria-invalid": problem ? (true as const) : undefined,
    "aria-describedby": described,
    className: inputClass,
  };
}

function FieldFrame({ field, children }: { field: FieldProps; children: ReactNode }) {
  const { name, label, hint, problem } = field;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={`comment-${name}`} className="font-bold">
        {label} <span aria-hidden="true">*</span>
      </label>
      {hint && (
        <p id={`comment-${name}-hint`} className="text-caption text-muted">
          {hint}
        </p>
      )}
      {children}
      <p
        id={`comment-${name}-problem`}
        data-problem={name}
        className="text-small font-bold text-alert empty:hidden"
      >
        {problem}
      </p>
    </div>
  );
}

/** A required line of text. */
export function LineField({ field, ...input }: { field: FieldProps } & ComponentProps<"input">) {
  return (
    <FieldFrame field={field}>
      <input {...wiringOf(field)} {...input} />
    </FieldFrame>
  );
}

/** A required text of several lines. */
export function TextField({
  field,
  children,
  ...area
}: { field: FieldProps; children?: ReactNode } & ComponentProps<"textarea">) {
  return (
    <FieldFrame field={field}>
      <textarea {...wiringOf(field)} {...area} />
      {children}
    </FieldFrame>
  );
}
