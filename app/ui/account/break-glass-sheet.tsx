import { useTranslations } from 'use-intl';
import { dayOf } from '../../domain/day.ts';
import { Button } from '../button.tsx';
import { Notice } from '../notice.tsx';
import { ActForm } from '../settings/act-form.tsx';
import { SettingsHead, SettingsSection } from '../settings/settings-head.tsx';

type Sheet = { createdAt: number; by: string; left: number; used: number };

/** What there is of sealed codes, and, once, the page to print. */
export const BreakGlassSheet = ({
  sheet,
  by,
  url,
  printed,
}: {
  sheet: Sheet | null;
  by: string;
  url: string;
  printed: { codes: string[]; at: number } | null;
}) => {
  const t = useTranslations('account.breakGlassSheet');
  return (
    <>
      <div className="no-print">
        <SettingsHead title={t('title')} lead={t('lead')} />
        {printed ? (
          <div className="mb-5 grid justify-items-start gap-3">
            <Notice tone="warn">{t('shown')}</Notice>
            <Button look="act" onClick={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        ) : (
          <SettingsSection title={t('make')}>
            <p className="mb-4 max-w-[66ch]">
              {sheet
                ? `${t('state', { ...sheet, date: dayOf(sheet.createdAt) })} ${t('again')}`
                : t('none')}
            </p>
            <ActForm intent="print" act={t('make')} />
          </SettingsSection>
        )}
      </div>
      {printed ? (
        <section className="rounded-card border border-line bg-surface px-5 py-5">
          <h2 className="text-title font-semibold">{t('sheetTitle')}</h2>
          <p className="mt-1 break-words">{t('sheetWhere', { url })}</p>
          <ol className="my-4 grid gap-x-8 gap-y-2 sm:grid-cols-2">
            {printed.codes.map((code) => (
              <li key={code} className="flex items-center gap-3">
                <span aria-hidden="true" className="size-4 border border-ink-3" />
                <code className="font-mono text-instruction font-medium">{code}</code>
              </li>
            ))}
          </ol>
          <p className="text-small text-ink-2">{t('sheetFoot', { date: dayOf(printed.at), by })}</p>
        </section>
      ) : null}
    </>
  );
};
