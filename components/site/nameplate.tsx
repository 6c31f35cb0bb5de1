import {
  type Nameplate as Drawing,
  nameplateElement,
  nameplateHeight,
  nameplatePath,
} from "@/newsroom/nameplate/rules";

type Props = { name: string; nameplate: Drawing | null; className: string };

/**
 * The outlet's name as it is drawn, in the ink of its place, which is as large before the drawing has come; else set in
 * type. Who hears the page hears the name.
 */
export function Nameplate({ name, nameplate, className }: Props) {
  if (!nameplate) return name;
  const { hash, width } = nameplate;
  return (
    <>
      <svg
        data-full=""
        aria-hidden="true"
        viewBox={`0 0 ${width} ${nameplateHeight}`}
        width={width}
        height={nameplateHeight}
        className={`inline-block w-auto max-w-full ${className}`}
      >
        <use href={`${nameplatePath(hash)}#${nameplateElement}`} />
      </svg>
      <span data-full="" className="sr-only">
        {name}
      </span>
      <span data-lite="" hidden>
        {name}
      </span>
    </>
  );
}
