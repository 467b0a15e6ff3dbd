import { useTranslations } from 'use-intl';
import { reviewLimits, reviewOutcomes } from '../../domain/evidence/review.ts';
import { Button } from '../button.tsx';
import { Select, Textarea } from '../field.tsx';
import { PostDialog } from '../post-dialog.tsx';
import { ReviewElements } from './review-elements.tsx';

/** A button that asks a reviewer what they found in the revision that is shown. */
export const RecordReview = ({ revision }: { revision: string }) => {
  const t = useTranslations('evidence.review');
  const outcomes = useTranslations('evidence.outcome');
  const shell = useTranslations('shell');
  const read = (form: HTMLFormElement) => {
    const filled = new FormData(form);
    const note = String(filled.get('note') ?? '').trim();
    const given = { revision, outcome: filled.get('outcome'), checked: filled.getAll('checked') };
    return { type: 'runbook.reviewed', review: { ...given, ...(note && { note }) } };
  };
  return (
    <PostDialog
      title={t('act')}
      summary={t('summary')}
      save={t('save')}
      read={read}
      opener={(open) => (
        <Button size="small" className="no-print mt-2.5" onClick={open}>
          {t('act')}
        </Button>
      )}
    >
      <Select label={t('outcome')} name="outcome" defaultValue="confirmed">
        {reviewOutcomes.map((outcome) => (
          <option key={outcome} value={outcome}>
            {outcomes(outcome)}
          </option>
        ))}
      </Select>
      <ReviewElements />
      <Textarea
        label={t('note')}
        name="note"
        maxLength={reviewLimits.note}
        optional={shell('optional')}
      />
    </PostDialog>
  );
};
