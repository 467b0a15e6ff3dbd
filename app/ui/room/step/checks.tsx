import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { classNames } from '../../class-names.ts';
import { Key } from '../../key.tsx';
import { useKey } from '../../keys/use-key.ts';
import { CheckWords } from '../../runbook/check-words.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';

type Check = CurrentStep['checks'][number];

const Box = ({ state }: { state: 'open' | 'sending' | 'ticked' }) => (
  <span
    aria-hidden="true"
    className={classNames(
      'keeps-colour mt-0.5 grid size-[18px] flex-none place-items-center rounded-tag border-2',
      state === 'ticked' && 'border-ok bg-ok text-surface',
      state === 'sending' && 'border-dashed border-ink-3',
      state === 'open' && 'border-line-strong bg-surface group-hover:border-ink-3',
    )}
  >
    {state === 'ticked' ? (
      <svg
        aria-hidden="true"
        viewBox="0 0 12 12"
        className="size-3"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="m2 6.5 2.6 2.6L10 3.2" />
      </svg>
    ) : null}
  </span>
);

const CheckRow = ({ step, check, next }: { step: string; check: Check; next: boolean }) => {
  const t = useTranslations('room.check');
  const who = useWho();
  const acts = useActs();
  const { viewer } = useRoom();
  const control = `check:${step}:${check.id}`;
  const sending = acts.pending(control) !== undefined;
  const toggle = () =>
    acts.send(control, {
      type: check.mark ? 'check.cleared' : 'check.ticked',
      step,
      check: check.id,
    });
  useKey(next ? 'x' : undefined, t('next'), toggle);
  return (
    <li className="border-t border-line last:border-b">
      {/* biome-ignore lint/a11y/useSemanticElements: a native checkbox would tick before it is known */}
      <button
        type="button"
        role="checkbox"
        aria-checked={Boolean(check.mark)}
        disabled={viewer.reads}
        aria-busy={sending || undefined}
        aria-keyshortcuts={next ? 'x' : undefined}
        onClick={toggle}
        className="group flex w-full items-start gap-3 py-2.5 text-left"
      >
        <Box state={sending ? 'sending' : check.mark ? 'ticked' : 'open'} />
        <span className={classNames('min-w-0 flex-1', check.mark && 'text-ink-3')}>
          <CheckWords text={check.text} />
          <span className="ml-3 text-fine whitespace-nowrap text-ink-3 max-sm:block max-sm:ml-0 sm:hidden">
            {check.mark ? <MarkWords mark={check.mark} who={who(check.mark.by)} /> : null}
          </span>
        </span>
        {sending ? (
          <span className="pt-0.5 text-fine text-ink-3">{t('sending')}</span>
        ) : check.mark ? (
          <span className="hidden pt-0.5 text-fine whitespace-nowrap text-ink-3 sm:inline">
            <MarkWords mark={check.mark} who={who(check.mark.by)} />
          </span>
        ) : next ? (
          <Key name="x" />
        ) : null}
      </button>
      <Refusals of={(refusal) => refusal.control === control} />
    </li>
  );
};

const MarkWords = ({ mark, who }: { mark: NonNullable<Check['mark']>; who: string }) => {
  const t = useTranslations('room.check');
  return <>{t.rich('by', { who, at: () => <TimeText at={mark.at} bare /> })}</>;
};

/** Things to have seen or done; each says who ticked it and when. */
export const Checks = ({
  step,
  checks,
  next,
}: {
  step: string;
  checks: Check[];
  /** The check that the key ticks. */
  next?: string;
}) => {
  const t = useTranslations('room.check');
  return (
    <ul aria-label={t('label')}>
      {checks.map((check) => (
        <CheckRow key={check.id} step={step} check={check} next={check.id === next} />
      ))}
    </ul>
  );
};
