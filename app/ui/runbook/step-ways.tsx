import { useTranslations } from 'use-intl';
import { leadsTo, type Numbered } from './numbered.ts';
import { stepAnchor } from './step-anchor.ts';
import { waysOut } from './ways-out.ts';

/** Where each option leads. A step that simply goes on to the next one says nothing. */
export const StepWays = ({
  step,
  following,
  titleOf,
  isEnd,
}: {
  step: Numbered;
  /** The element below it on the page. */
  following?: string;
  titleOf: (id: string) => string;
  isEnd: (id: string) => boolean;
}) => {
  const t = useTranslations('runbook.step');
  const ways = waysOut(step.node).filter(
    ({ on, to }) => on !== 'lane' && on !== 'onLapse' && !(on === 'next' && to === following),
  );
  if (ways.length === 0) return null;
  return (
    <ul className="mt-2.5 grid gap-1.5 text-[14.5px] print:block print:space-y-1.5">
      {ways.map(({ on, to, option }) => {
        const target = leadsTo(to, step);
        return (
          <li key={`${on} ${option?.title ?? ''} ${to}`} className="keep-together max-w-[72ch]">
            <span className={option ? 'font-medium' : ''}>
              {on === 'option' ? option?.title : t(on === 'lane' || on === 'onLapse' ? 'next' : on)}
            </span>{' '}
            <a
              href={`#${stepAnchor(target)}`}
              className="text-ink-2 underline decoration-line-strong underline-offset-3 hover:decoration-current"
            >
              {t(isEnd(target) ? 'exitArrow' : 'arrow', { step: titleOf(target) })}
            </a>
            {option?.hint ? (
              <span className="block text-small text-ink-2">{option.hint}</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
