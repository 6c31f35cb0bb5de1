import { redirect } from "next/navigation";

type Params = Record<string, string | string[] | undefined>;

/**
 * What an address asks for. A form sends every field, also those left empty: such an address is answered by the one
 * without them, so that whoever passes it on passes on a short one.
 */
export async function withoutEmpty(path: string, searchParams: Promise<Params>): Promise<Params> {
  const given = await searchParams;
  const entries = Object.entries(given).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  const filled = entries.filter(([, value]) => value.trim() !== "");
  if (filled.length === entries.length) return given;
  redirect(filled.length > 0 ? `${path}?${new URLSearchParams(filled)}` : path);
}
