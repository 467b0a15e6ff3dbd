import { useTranslations } from 'use-intl';
import type { PageView } from '../../domain/escalation/page-view.ts';
import { ButtonLink } from '../button.tsx';
import { PageAnswerButtons } from '../page/page-answer-buttons.tsx';
import { PageFacts } from '../page/page-card.tsx';

export type OwnPage = PageView & { incident: { id: string; number: number; title: string } };

/** Before everything else: somebody waits for an answer of the reader. */
export const OwnPages = ({ pages, viewer }: { pages: OwnPage[]; viewer: string }) => {
  const t = useTranslations('page');
  if (pages.length === 0) return null;
  return (
    <section
      aria-labelledby="own-pages"
      className="grid gap-4 rounded-card border-2 border-warn bg-warn-soft p-5"
    >
      <h2 id="own-pages" className="text-step font-semibold">
        {t('forYou')}
      </h2>
      {pages.map((page) => (
        <div key={page.id} className="grid max-w-[640px] gap-3">
          <p className="text-control">
            {t('incident', { number: String(page.incident.number), title: page.incident.title })}
          </p>
          <PageFacts page={page} />
          <PageAnswerButtons
            page={page}
            incident={page.incident.id}
            viewer={{ id: viewer, reads: true }}
          />
          <div>
            <ButtonLink to={`/incidents/${page.incident.id}`} look="quiet">
              {t('openRoom')}
            </ButtonLink>
          </div>
        </div>
      ))}
    </section>
  );
};
