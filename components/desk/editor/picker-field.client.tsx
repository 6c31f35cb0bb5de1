"use client";
import { useState } from "react";
import { PickerAdd } from "./dialogs.client";
import type { PickerAddProps } from "./picker-add.client";

/** Where a name is typed to be found: a plain field, and once it is used the one that finds. */
export function PickerField(props: Omit<PickerAddProps, "begun">) {
  const { id, input, label, hintId, placeholder } = props;
  const [begun, setBegun] = useState("");
  const [isUsed, setUsed] = useState(false);
  const [isFetched, setFetched] = useState(false);
  if (isUsed && isFetched) return <PickerAdd {...props} begun={begun} />;
  return (
    <span className="picker-add">
      <input
        ref={input}
        id={id}
        role="combobox"
        aria-label={label}
        aria-expanded="false"
        aria-describedby={hintId}
        placeholder={placeholder}
        value={begun}
        onChange={(event) => setBegun(event.target.value)}
        onFocus={() => {
          setUsed(true);
          void import("./picker-add.client").then(() => setFetched(true));
        }}
      />
    </span>
  );
}
