import { useId } from 'react';
import { barScale } from './bar-scale.ts';

/**
 * Time used, the worst that can remain (hatched), and the objective (a red mark) on one bar.
 * Seconds throughout. Drawn in SVG, for a page that allows no inline styles. The figures stand beside it as text.
 */
export const TimeBar = ({
  used,
  worst,
  objective,
  label,
  thick,
}: {
  used: number;
  /** The longest that can still remain. */
  worst?: number;
  objective?: number;
  label: string;
  thick?: boolean;
}) => {
  const hatch = useId();
  const at = barScale({ used, worst, objective });
  const height = thick ? 10 : 8;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={height}
      className="keeps-colour block overflow-hidden rounded-[3px] bg-sunken"
    >
      <defs>
        <pattern
          id={hatch}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(25)"
        >
          <rect width="3" height="7" className="fill-line-strong" />
        </pattern>
      </defs>
      {at.worst ? (
        <rect x={`${at.used}%`} width={`${at.worst}%`} height="100%" fill={`url(#${hatch})`} />
      ) : null}
      <rect width={`${at.used}%`} height="100%" className="fill-ink-2" />
      {at.over && at.objective !== null ? (
        <rect
          x={`${at.objective}%`}
          width={`${at.used - at.objective}%`}
          height="100%"
          className="fill-bad"
        />
      ) : null}
      {at.objective === null ? null : (
        <rect x={`${at.objective}%`} width="2" height="100%" className="fill-bad" />
      )}
    </svg>
  );
};
