import encodeQR from "qr";

/** White around a code, in modules, without which cameras do not find it. */
const quietZone = 4;

/** The dark modules of a text's code as one path of lines a module thick, and how many modules wide it is. */
export function qrPath(text: string): { size: number; path: string } {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: quietZone });
  const lines = rows.flatMap((row, y) => {
    const runs = row.map((isDark) => (isDark ? "1" : "0")).join("");
    return [...runs.matchAll(/1+/g)].map(({ index, 0: run }) => `M${index} ${y}h${run.length}`);
  });
  return { size: rows.length, path: lines.join("") };
}

/** A code for the camera of a phone; what it says must stand beside it in letters. */
export function QrCode({ text }: { text: string }) {
  const { size, path } = qrPath(text);
  return (
    <svg aria-hidden="true" viewBox={`0 -.5 ${size} ${size}`}>
      <path d={path} stroke="currentColor" shapeRendering="crispEdges" />
    </svg>
  );
}
