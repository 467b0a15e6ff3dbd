import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { GraphPanel } from './graph/graph-panel.tsx';
import { stepAnchor } from './step-anchor.ts';

const jumpTo = (id: string) => {
  const anchor = stepAnchor(id);
  window.location.hash = anchor;
  const step = document.getElementById(anchor);
  step?.setAttribute('tabindex', '-1');
  step?.focus({ preventScroll: true });
};

/** The statechart, drawn when somebody asks for it; a step of it leads to the step on the page. */
export const GraphSection = ({ runbook }: { runbook: string }) => {
  const t = useTranslations('graph');
  const [open, setOpen] = useState(false);
  return (
    <section className="no-print mt-8" aria-labelledby="graph-title">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-3">
        <h2 id="graph-title" className="text-control font-semibold">
          {t('title')}
        </h2>
        <Button size="small" pressKey="m" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'hide' : 'show')}
        </Button>
      </div>
      {open ? (
        <GraphPanel
          from={`/runbooks/${encodeURIComponent(runbook)}/graph`}
          onPick={jumpTo}
          hrefOf={(id) => `#${stepAnchor(id)}`}
        />
      ) : null}
    </section>
  );
};
