/** A written date. It breaks after the comma before the hour; inside, only where no line can hold it. */
export function DateWords({ date }: { date: string }) {
  const [day = "", hour] = date.split(/(?<=[،,]) /);
  return (
    <>
      <span className="inline-block wrap-anywhere">{day}</span>
      {hour && (
        <>
          {" "}
          <span className="inline-block wrap-anywhere">{hour}</span>
        </>
      )}
    </>
  );
}
