import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { dayOf } from '../../../domain/day.ts';
import type { PackDifference } from '../../../domain/review/pack/difference.ts';
import { type Pack, packNoteKinds, packSections } from '../../../domain/review/pack.ts';
import { Actions } from './actions.tsx';
import { Changes } from './changes.tsx';
import { Drills } from './drills.tsx';
import { Escalation } from './escalation.tsx';
import { Figures } from './figures.tsx';
import { Gaps } from './gaps.tsx';
import { Incidents } from './incidents.tsx';
import { PackPart, sectionAnchor } from './pack-section.tsx';
import { Providers } from './providers.tsx';
import { Runbooks } from './runbooks.tsx';

const Notes = ({ notes, form }: Pick<Pack, 'notes'> & { form: ReactNode }) => {
  const t = useTranslations('pack');
  const kinds = packNoteKinds.filter((kind) => notes.some((note) => note.kind === kind));
  return (
    <PackPart section="notes">
      {notes.length === 0 ? <p className="max-w-[66ch] text-ink-2">{t('empty.notes')}</p> : null}
      {kinds.map((kind) => (
        <div key={kind} className="mt-3 first-of-type:mt-0">
          <h3 className="mb-1 text-body/tight font-semibold">{t(`notes.kind.${kind}`)}</h3>
          <ul className="divide-y divide-line">
            {notes
              .filter((note) => note.kind === kind)
              .map((note) => (
                <li key={note.id} className="keep-together py-2">
                  <p className="max-w-[66ch] break-words whitespace-pre-line">{note.text}</p>
                  <p className="text-small text-ink-2">
                    {t('notes.by', { name: note.by.name, day: dayOf(note.at) })}
                  </p>
                </li>
              ))}
          </ul>
        </div>
      ))}
      {form}
    </PackPart>
  );
};

const Index = () => {
  const t = useTranslations('pack');
  return (
    <nav
      aria-label={t('sections')}
      className="no-print sticky top-4 hidden self-start text-control lg:block"
    >
      <ul className="border-l border-line">
        {[...packSections, 'notes' as const].map((section) => (
          <li key={section}>
            <a
              href={`#${sectionAnchor(section)}`}
              className="-ml-px block border-l border-transparent py-1.5 pl-3 text-ink-2 no-underline hover:border-ink-3 hover:text-ink"
            >
              {t(`section.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Every section of a pack; with `difference`, what has become of its numbers since the freeze. */
export const PackBody = ({
  pack,
  difference,
  noteForm = null,
}: {
  pack: Pack;
  difference?: PackDifference;
  noteForm?: ReactNode;
}) => {
  const changes = difference?.figures ?? [];
  const figures = (section: (typeof packSections)[number]) => (
    <Figures section={section} figures={pack[section].figures} changes={changes} />
  );
  return (
    <div className="grid gap-x-8 lg:grid-cols-[190px_minmax(0,1fr)] print:block">
      <Index />
      <div className="grid min-w-0 gap-5">
        {difference ? <Changes difference={difference} /> : null}
        <PackPart section="actions" notRecorded={pack.actions.notRecorded}>
          {figures('actions')}
          <Actions rows={pack.actions.rows} />
        </PackPart>
        <PackPart section="incidents" notRecorded={pack.incidents.notRecorded}>
          {figures('incidents')}
          <Incidents rows={pack.incidents.rows} />
        </PackPart>
        <PackPart section="drills" notRecorded={pack.drills.notRecorded}>
          {figures('drills')}
          <Drills section={pack.drills} from={pack.from} to={pack.to} />
        </PackPart>
        <PackPart section="runbooks" notRecorded={pack.runbooks.notRecorded}>
          {figures('runbooks')}
          <Runbooks rows={pack.runbooks.rows} />
        </PackPart>
        <PackPart section="escalation" notRecorded={pack.escalation.notRecorded}>
          {figures('escalation')}
          <Escalation section={pack.escalation} />
        </PackPart>
        <PackPart section="providers" notRecorded={pack.providers.notRecorded}>
          {figures('providers')}
          <Providers rows={pack.providers.rows} />
        </PackPart>
        <PackPart section="gaps" notRecorded={pack.gaps.notRecorded}>
          {figures('gaps')}
          <Gaps rows={pack.gaps.rows} madeAt={pack.madeAt} />
        </PackPart>
        <Notes notes={pack.notes} form={noteForm} />
      </div>
    </div>
  );
};
