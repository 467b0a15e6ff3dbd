import { useTranslations } from 'use-intl';
import type { ActionSource } from '../../domain/action/action-item.ts';
import { Button } from '../button.tsx';
import { PostDialog } from '../post-dialog.tsx';
import type { Owner, RunbookShown } from '../retrospective/retrospective.types.ts';
import { ActionFields, readAbout } from './action-fields.tsx';

/** The fields of a form that were filled in. */
const filled = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()]] : [],
    ),
  );

/** A button that asks for one new action item. */
export const NewAction = ({
  owners,
  runbooks = [],
  source,
  pressKey,
}: {
  owners: Owner[];
  runbooks?: RunbookShown[];
  source: ActionSource;
  pressKey?: string;
}) => {
  const t = useTranslations('action');
  const read = (form: HTMLFormElement) => {
    const { about, ...given } = filled(form);
    const place = about === undefined ? undefined : readAbout(about);
    return { type: 'action.added', action: { ...given, ...(place && { about: place }), source } };
  };
  return (
    <PostDialog
      title={t('add')}
      summary={t('addSummary')}
      save={t('add')}
      busy={t('act.busy')}
      read={read}
      opener={(open) => (
        <Button onClick={open} pressKey={pressKey}>
          {t('add')}
        </Button>
      )}
    >
      <ActionFields owners={owners} runbooks={runbooks} />
    </PostDialog>
  );
};
