import { sayOnTerminal } from '../../app/messages/terminal.ts';
import type { Line, Metric } from './metric.ts';

const wide = (text: string, width: number): string => text.padEnd(width);

const figure = (value: number): string =>
  value.toLocaleString('en', { maximumFractionDigits: value < 100 ? 2 : 0 });

/** A line of the report for people. */
export const sayLine = (line: Line): string => {
  const { name, value, unit, ratio, against, bound, met } = line;
  const params = { name: wide(name, 18), value: figure(value).padStart(8), unit };
  if (ratio === null) return sayOnTerminal('bench.figure', params);
  const said = { ...params, unit: wide(unit, 8), ratio: ratio.toFixed(2), against: against ?? '' };
  if (!bound) return sayOnTerminal('bench.compared', said);
  const compared = { ...said, met: met ? 'yes' : 'no' };
  return 'atLeast' in bound
    ? sayOnTerminal('bench.at-least', { ...compared, bound: String(bound.atLeast) })
    : sayOnTerminal('bench.at-most', { ...compared, bound: String(bound.atMost) });
};

/** How to ask, with every metric and what it measures. */
export const sayHelp = (metrics: readonly Metric[]): string =>
  [
    sayOnTerminal('bench.usage'),
    ...metrics.map(({ name }) =>
      sayOnTerminal('bench.metric', {
        name: wide(name, 18),
        about: sayOnTerminal(`bench.about.${name}`),
      }),
    ),
  ].join('\n');
