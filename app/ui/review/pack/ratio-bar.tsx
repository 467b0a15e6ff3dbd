/** A time against its objective: the bar is the time, the line across it the objective. */
export const RatioBar = ({
  seconds,
  objective,
  met,
}: {
  seconds: number;
  objective: number;
  met: boolean;
}) => {
  const end = Math.max(objective * 1.5, seconds);
  const width = Math.max(0.6, (seconds / end) * 100);
  const line = (objective / end) * 100;
  return (
    <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden className="h-3 w-full">
      <rect y={3} width={100} height={6} className="fill-sunken" />
      <rect y={3} width={width} height={6} className={met ? 'fill-ok' : 'fill-bad'} />
      <rect x={line - 0.4} width={0.8} height={12} className="fill-ink" />
    </svg>
  );
};
