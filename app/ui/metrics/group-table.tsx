import { useTranslations } from 'use-intl';
import type { Grouping } from '../../domain/metrics/measure.ts';
import type { Stats } from '../../domain/metrics/stats.ts';
import { useDuration } from '../time/use-duration.ts';
import type { MetricsShown } from './metrics.types.ts';

const head = 'px-2.5 pb-2 text-left text-fine font-medium text-ink-3 first:pl-0 last:pr-0';
const cell = 'px-2.5 py-2.5 align-top first:pl-0 last:pr-0';

const Measure = ({ stats }: { stats: Stats }) => {
  const t = useTranslations('metrics');
  const say = useDuration();
  if (stats.median === null) return <span className="text-ink-3">–</span>;
  return (
    <>
      <span className="num block font-semibold whitespace-nowrap">{say(stats.median)}</span>
      <span className="block text-fine whitespace-nowrap text-ink-3">
        {t('p90')} {stats.p90 === null ? t('tooFew') : say(stats.p90)} ·{' '}
        {t('n', { count: stats.n })}
      </span>
    </>
  );
};

/** The same measures by severity, service, runbook or month; it scrolls sideways on a phone. */
export const GroupTable = ({ view, by }: { view: MetricsShown; by: Grouping }) => {
  const t = useTranslations('metrics');
  const incident = useTranslations('incident');
  const titles = new Map(view.choices.runbooks.map(({ id, title }) => [id, title]));
  const nameOf = (name: string) => {
    if (name === '') return t('noService');
    if (by === 'severity') return incident(`severity.${name as 'sev1'}`);
    return by === 'runbook' ? (titles.get(name) ?? name) : name;
  };
  const title = t('groups', { by });
  return (
    <>
      <h2 className="mt-4 -mb-1 text-body/tight font-semibold">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section aria-label={title} tabIndex={0} className="overflow-x-auto">
        <table className="w-full border-collapse text-control">
          <thead>
            <tr>
              <th scope="col" className={head}>
                {t('group')}
              </th>
              <th scope="col" className={head}>
                {t('incidents')}
              </th>
              {(['acknowledge', 'mitigate', 'resolve'] as const).map((name) => (
                <th key={name} scope="col" className={head}>
                  {t(`measure.${name}`)}
                </th>
              ))}
              <th scope="col" className={head}>
                {t('deadlines')}
              </th>
            </tr>
          </thead>
          <tbody>
            {view.groups.map((group) => (
              <tr key={group.name} className="border-t border-line last:border-b">
                <th scope="row" className={`${cell} text-left font-medium`}>
                  {nameOf(group.name)}
                </th>
                <td className={`${cell} num`}>{group.n}</td>
                <td className={cell}>
                  <Measure stats={group.acknowledge} />
                </td>
                <td className={cell}>
                  <Measure stats={group.mitigate} />
                </td>
                <td className={cell}>
                  <Measure stats={group.resolve} />
                </td>
                <td className={`${cell} num whitespace-nowrap`}>
                  {group.deadlines.share === null
                    ? '–'
                    : t('share', { share: group.deadlines.share })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
