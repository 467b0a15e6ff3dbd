import { useTranslations } from 'use-intl';
import { useActorName } from '../../gap/use-actor-name.ts';
import { TimeText } from '../../time/time-text.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';
import type { ReviewReader, ReviewShown } from '../review.types.ts';

/** Who has signed and who has not. */
export const Signatures = ({ view }: { view: ReviewShown }) => {
  const t = useTranslations('review.sign');
  const { signers, signatures } = view.run;
  return (
    <ul className="grid gap-2">
      {signers.map(({ id, name }) => {
        const signed = signatures.find(({ person }) => person.id === id);
        return (
          <li key={id} className="text-control">
            <span className="font-medium">{name}</span>{' '}
            <span className={signed ? 'text-ok' : 'text-ink-2'}>
              {signed
                ? t.rich('signed', { at: () => <TimeText at={signed.mark.at} /> })
                : t('waits')}
            </span>
            {signed?.statement ? (
              <p className="mt-0.5 max-w-[66ch] text-ink-2">“{signed.statement}”</p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};

/** What is signed by its hash, and the acts of whoever is named. */
export const SignOff = ({ view, reader }: { view: ReviewShown; reader: ReviewReader }) => {
  const t = useTranslations('review');
  const nameOf = useActorName();
  const { run } = view;
  const hash = run.submitted?.hash ?? '';
  const named = run.signers.some(({ id }) => id === reader.id);
  const signed = run.signatures.some(({ person }) => person.id === reader.id);
  const late = run.returned;
  return (
    <div className="mt-4 grid gap-4 border-t border-line pt-4">
      {late ? (
        <p className="text-ink-2">
          {t('sign.returned', { who: nameOf(late.mark.by), reason: late.reason })}
        </p>
      ) : null}
      <Signatures view={view} />
      <div className="flex flex-wrap gap-2.5">
        {named && !signed ? (
          <ReasonDialog
            act={t('act.sign')}
            summary={
              <>
                {t('sign.says')} <span className="num break-all">{hash}</span>
              </>
            }
            label={t('sign.statement')}
            look="act"
            optional
            eventOf={(statement) => ({
              ...{ type: 'review.signed', hash },
              ...(statement !== '' && { statement }),
            })}
          />
        ) : null}
        {reader.holds ? (
          <ReasonDialog
            act={t('act.return')}
            summary={t('sign.returnSummary')}
            label={t('sign.reason')}
            eventOf={(reason) => ({ type: 'review.returned', reason })}
          />
        ) : null}
      </div>
    </div>
  );
};
