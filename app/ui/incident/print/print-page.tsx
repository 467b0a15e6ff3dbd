import { useTranslations } from 'use-intl';
import type { IncidentExport } from '../../../domain/incident/export.types.ts';
import { Button, ButtonLink } from '../../button.tsx';
import { Facts, Head, People, Times } from './print-parts.tsx';
import { Files, Story, Values, Walks } from './print-story.tsx';
import { useSayRecord } from './say-record.ts';

/** A whole incident on paper, or as a PDF made of it: what happened, in UTC, with the chain's end. */
export const PrintPage = ({ record }: { record: IncidentExport }) => {
  const t = useTranslations('incident.print');
  const { stamp } = useSayRecord();
  const { incident, chain, exportedAt } = record;
  return (
    <div className="mx-auto max-w-[860px] px-4 pt-5 pb-16 sm:px-6 print:max-w-none print:p-0">
      <div className="no-print mb-6 flex flex-wrap gap-2.5">
        <Button look="act" pressKey="p" onClick={() => window.print()}>
          {t('print')}
        </Button>
        <ButtonLink to={`/incidents/${incident.id}`} look="quiet">
          {t('back')}
        </ButtonLink>
      </div>
      <article className="grid gap-7 rounded-card border border-line bg-surface p-5 sm:p-8 print:gap-5 print:rounded-none print:border-0 print:p-0">
        <Head incident={incident} />
        <div className="grid gap-x-10 gap-y-7 sm:grid-cols-2 print:grid-cols-2">
          <Times incident={incident} />
          <People incident={incident} />
        </div>
        <Facts incident={incident} />
        <Walks walkthroughs={record.walkthroughs} />
        <Values walkthroughs={record.walkthroughs} />
        <Files attachments={record.attachments} />
        <Story timeline={record.timeline} declaredAt={incident.declared.at} />
        <footer className="keep-together border-t border-line pt-3 text-small text-ink-2">
          <p className={chain.ok ? undefined : 'font-semibold text-bad'}>
            {chain.ok
              ? t('holds', { entries: chain.entries })
              : t('broken', { entry: String(chain.firstBroken ?? 0) })}
          </p>
          <p className="num text-fine break-all">{chain.head}</p>
          <p className="mt-1">
            {t('utc')} {t('at', { at: stamp(exportedAt) })}
          </p>
        </footer>
      </article>
    </div>
  );
};
