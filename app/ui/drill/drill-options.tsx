import { useTranslations } from 'use-intl';
import { drillKinds, USUAL_DRILL } from '../../domain/drill/drill.ts';
import { Select, Textarea } from '../field.tsx';
import { ChoiceCards } from '../incident/choice-cards.tsx';

const paces = [1, 10, 60];

/** How a drill is rehearsed; shown only once a drill is chosen. */
export const DrillOptions = ({
  values,
  wrongLine,
}: {
  values: Record<string, string>;
  /** The line of the injects that cannot be read, counted from 1. */
  wrongLine: number | undefined;
}) => {
  const t = useTranslations('drill.choose');
  const planned = useTranslations('plannedDrill');
  return (
    <div className="grid gap-6 rounded-card border-2 border-dashed border-drill px-4 py-5 sm:px-5">
      <h2 className="text-step font-semibold text-drill">{t('title')}</h2>
      <Select
        label={t('depth')}
        name="drill:kind"
        defaultValue={values['drill:kind'] ?? USUAL_DRILL}
      >
        {drillKinds.map((kind) => (
          <option key={kind} value={kind}>
            {`${planned(`kind.${kind}`)}. ${planned(`kindText.${kind}`)}`}
          </option>
        ))}
      </Select>
      <ChoiceCards
        name="drill:pages"
        legend={t('pages')}
        chosen={values['drill:pages'] ?? 'marked'}
        choices={[
          { value: 'marked', title: t('marked'), text: t('markedText') },
          { value: 'log', title: t('log'), text: t('logText') },
        ]}
      />
      <ChoiceCards
        name="drill:pace"
        legend={t('pace')}
        chosen={values['drill:pace'] ?? '1'}
        choices={paces.map((pace) => ({
          value: String(pace),
          title: pace === 1 ? t('paceOne') : t('paceMany', { pace: String(pace) }),
          text: pace === 1 ? t('paceOneText') : t('paceManyText', { seconds: 60 / pace }),
        }))}
      />
      <Textarea
        label={t('injects')}
        hint={t('injectsHint')}
        name="drill:injects"
        rows={4}
        defaultValue={values['drill:injects'] ?? ''}
        error={wrongLine === undefined ? undefined : t('wrong', { line: String(wrongLine) })}
      />
    </div>
  );
};
