import { useTranslations } from 'use-intl';
import type { CaseResult, CasesReport } from '../../../domain/runbook/case.ts';
import { sayCaseProblem } from '../../../messages/say-case-problem.ts';
import { classNames } from '../../class-names.ts';
import { Folded } from '../../folded.tsx';
import { useDuration } from '../../time/use-duration.ts';
import { stepAnchor } from '../step-anchor.ts';

const Case = ({ result, titleOf }: { result: CaseResult; titleOf: (id: string) => string }) => {
  const t = useTranslations('runbook.cases');
  const say = useDuration();
  return (
    <li className="border-t border-line py-1.5 last:border-b">
      <Folded
        summaryClass="rounded-tag"
        summary={
          <>
            <span className={classNames('font-medium', result.passed ? 'text-ok' : 'text-bad')}>
              {t(result.passed ? 'passed' : 'failed')}
            </span>{' '}
            {result.name}
            {result.elapsed === undefined ? null : (
              <span className="num ml-2 text-ink-3">{say(result.elapsed)}</span>
            )}
          </>
        }
      >
        {() => (
          <>
            {result.problem ? (
              <p className="mt-1 text-bad">
                {t('problem', {
                  line: String(result.problem.line),
                  problem: sayCaseProblem(result.problem.code, result.problem.params),
                })}
              </p>
            ) : null}
            <ol className="mt-1 mb-1 ml-5 list-decimal text-ink-2 marker:text-ink-3">
              {result.path.map((id, at) => (
                // A loop passes the same step twice.
                // biome-ignore lint/suspicious/noArrayIndexKey: a walked path does not change
                <li key={at}>
                  <a href={`#${stepAnchor(id)}`} className="no-underline hover:underline">
                    {titleOf(id)}
                  </a>
                </li>
              ))}
            </ol>
          </>
        )}
      </Folded>
    </li>
  );
};

/** Each case with its way, and the branches that none of them enters. */
export const Cases = ({
  cases,
  titleOf,
  branchWords,
}: {
  cases: CasesReport | undefined;
  titleOf: (id: string) => string;
  branchWords: (branch: string) => string;
}) => {
  const t = useTranslations('runbook.cases');
  const open = (cases?.branches ?? []).filter(({ entered }) => !entered);
  if (!cases || cases.results.length === 0)
    return <p className="text-control text-ink-2">{t('none')}</p>;
  return (
    <div className="text-small">
      <ul>
        {cases.results.map((result) => (
          <Case key={`${result.line} ${result.name}`} result={result} titleOf={titleOf} />
        ))}
      </ul>
      {open.length > 0 ? (
        <>
          <h3 className="mt-3 font-medium text-warn">{t('notEntered', { count: open.length })}</h3>
          <ul className="mt-1 ml-5 list-disc text-ink-2">
            {open.map(({ id }) => (
              <li key={id}>{branchWords(id)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
};
