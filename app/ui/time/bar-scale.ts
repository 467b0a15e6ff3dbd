/** Space kept right of the objective, so that being late has somewhere to show. */
const HEADROOM = 1 / 0.9;

/** Widths and places on a time bar in percent. `over` when the objective has been used up. */
export const barScale = ({
  used,
  worst = 0,
  objective,
}: {
  used: number;
  worst?: number;
  objective?: number;
}): { used: number; worst: number; objective: number | null; over: boolean } => {
  const whole = Math.max((objective ?? 0) * HEADROOM, used + worst, 1);
  const percent = (seconds: number) => Math.round((seconds / whole) * 1000) / 10;
  return {
    used: percent(used),
    worst: percent(worst),
    objective: objective === undefined ? null : percent(objective),
    over: objective !== undefined && used > objective,
  };
};
