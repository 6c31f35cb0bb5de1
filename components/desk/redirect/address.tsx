/** An address as people read it: from left to right in every language, its letters unescaped. */
export function ShownAddress({ address, className }: { address: string; className?: string }) {
  return (
    <bdi dir="ltr" className={`break-all ${className ?? ""}`}>
      {unescaped(address)}
    </bdi>
  );
}

/** An address with its letters as letters; as it is where it holds what is no text. */
export function unescaped(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
