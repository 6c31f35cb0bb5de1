import { Fragment } from "react";

/** An address as people read it: letters instead of percent signs, from left to right, broken where it must be. */
export function WebAddress({ address, isLink = false }: { address: string; isLink?: boolean }) {
  const shown = (
    <bdi dir="ltr" className="wrap-anywhere">
      {decodeURI(address)
        .split(/(?<=\/)/)
        .map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of an address have no other name
          <Fragment key={index}>
            <wbr />
            {part}
          </Fragment>
        ))}
    </bdi>
  );
  return isLink ? <a href={encodeURI(decodeURI(address))}>{shown}</a> : shown;
}
