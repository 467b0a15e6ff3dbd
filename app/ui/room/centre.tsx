import { useRef, useState } from 'react';
import type { Live } from '../live/use-live.ts';
import { stepOf } from './acts/act-answer.ts';
import { Refusals } from './acts/refusal-notice.tsx';
import { useChoice } from './drafts.tsx';
import { Ended } from './ended.tsx';
import { LaneSwitch } from './lane-switch.tsx';
import { Offered } from './people/offered.tsx';
import { orderSteps, pickStep } from './pick-step.ts';
import { isMine, useRoom } from './room-context.ts';
import { SoFarPanel } from './so-far/so-far-panel.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { StepCard } from './step/step-card.tsx';
import { useMoves } from './use-moves.ts';
import { WalkTabs } from './walks/walk-tabs.tsx';

type Looked = { id: string; lane?: string };

/** The steps that wait, one of them large, and what the reader is told about them. */
export const Centre = ({ live }: { live: Live }) => {
  const { view, viewer } = useRoom();
  // The lane that was chosen is chosen again for who comes back from another page.
  const [kept, keep] = useChoice('looked');
  const [looked, setLooked] = useState<Looked | null>(() => (kept ? JSON.parse(kept) : null));
  const titleRef = useRef<HTMLHeadingElement>(null);
  const { walkthrough } = view;
  const open = view.incident.open && walkthrough.status === 'open';
  const steps = open ? orderSteps(walkthrough.current, (step) => isMine(step, viewer)) : [];
  const step = pickStep(steps, looked);
  if (step && step.id !== looked?.id && step.lane !== looked?.lane)
    setLooked({ id: step.id, lane: step.lane });
  const said = useMoves(step, titleRef);
  const away = (shown: string | undefined) => shown !== undefined && shown !== step?.id;
  return (
    <div className="min-w-0 px-4 pt-4 pb-10 md:px-7 md:pt-[22px]">
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
      <StaleNotice live={live} asOf={view.now} />
      <Offered />
      <SoFarPanel />
      <div className="max-w-[760px]">
        <Refusals of={({ control, event }) => !control.startsWith('ask:') && away(stepOf(event))} />
      </div>
      <WalkTabs onChosen={() => titleRef.current?.focus()} />
      {steps.length > 1 && step ? (
        <LaneSwitch
          steps={steps}
          chosen={step.id}
          onChoose={(id) => {
            const chosen = { id, lane: steps.find((one) => one.id === id)?.lane };
            setLooked(chosen);
            keep(JSON.stringify(chosen));
            titleRef.current?.focus();
          }}
        />
      ) : null}
      {step ? (
        <StepCard
          key={`${step.walkthrough}/${step.id}#${step.visits}`}
          step={step}
          active
          titleRef={titleRef}
        />
      ) : (
        <Ended key={walkthrough.id} titleRef={titleRef} />
      )}
    </div>
  );
};
