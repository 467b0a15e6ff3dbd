import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../button.tsx';
import { useKey } from '../../keys/use-key.ts';
import { PageAnswerButtons } from '../../page/page-answer-buttons.tsx';
import { PageFacts } from '../../page/page-card.tsx';
import { PageDialog } from '../../page/page-dialog.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from './side-section.tsx';

/** Who is being paged, and paging somebody by hand. */
export const Pages = () => {
  const t = useTranslations('page');
  const { view, viewer } = useRoom();
  const [asking, setAsking] = useState(false);
  const { incident } = view;
  const pages = view.pages.filter(({ state }) => state !== 'ended');
  const may = incident.open && !viewer.reads;
  useKey(may ? 'p' : undefined, t('pageSomebody'), () => setAsking(true));
  return (
    <SideSection title={t('title')}>
      {pages.length === 0 ? <p className="text-control text-ink-3">{t('none')}</p> : null}
      <ul className="grid gap-4">
        {pages.map((page) => (
          <li key={page.id} className="grid gap-2.5">
            <PageFacts page={page} />
            <PageAnswerButtons page={page} incident={incident.id} viewer={viewer} />
          </li>
        ))}
      </ul>
      {may ? (
        <div className="mt-3">
          <Button size="small" onClick={() => setAsking(true)}>
            {t('pageSomebody')}
          </Button>
        </div>
      ) : null}
      {asking ? <PageDialog incident={incident.id} onClose={() => setAsking(false)} /> : null}
    </SideSection>
  );
};
