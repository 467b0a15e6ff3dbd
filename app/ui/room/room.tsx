import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { RoomDrill } from '../drill/room-drill.tsx';
import { type GapAbout, GapDialog } from '../gap/gap-dialog.tsx';
import { useKey } from '../keys/use-key.ts';
import type { Live } from '../live/use-live.ts';
import { useServerNow } from '../time/clock-provider.tsx';
import { RoomUpdates } from '../update/room-updates.tsx';
import { stepOf } from './acts/act-answer.ts';
import { ActsProvider } from './acts/acts-provider.tsx';
import { Refusals } from './acts/refusal-notice.tsx';
import type { Ask } from './ask/ask.types.ts';
import { AskForm } from './ask/ask-form.tsx';
import { useAskPlan } from './ask/use-ask-plan.ts';
import { DraftsProvider } from './drafts.tsx';
import { Ended } from './ended.tsx';
import { LaneSwitch } from './lane-switch.tsx';
import { orderSteps, pickStep } from './pick-step.ts';
import {
  isMine,
  type Room as RoomParts,
  RoomProvider,
  type RoomViewer,
  useRoom,
} from './room-context.ts';
import { RoomHead } from './room-head.tsx';
import { Pages } from './side/pages.tsx';
import { Roles } from './side/roles.tsx';
import { Timeline } from './side/timeline.tsx';
import { Timers } from './side/timers.tsx';
import { Values } from './side/values.tsx';
import { SoFarPanel } from './so-far/so-far-panel.tsx';
import { StaleNotice } from './stale-notice.tsx';
import { StepCard } from './step/step-card.tsx';
import { useMoves } from './use-moves.ts';
import { Way } from './way/way.tsx';

/** The steps that wait, one of them large, and what the reader is told about them. */
const Centre = ({ live }: { live: Live }) => {
  const { view, viewer } = useRoom();
  const [looked, setLooked] = useState<{ id: string; lane?: string } | null>(null);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const open = view.incident.open && view.walkthrough.status === 'open';
  const steps = open ? orderSteps(view.walkthrough.current, (step) => isMine(step, viewer)) : [];
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
      <SoFarPanel />
      <div className="max-w-[760px]">
        <Refusals of={({ control, event }) => !control.startsWith('ask:') && away(stepOf(event))} />
      </div>
      {steps.length > 1 && step ? (
        <LaneSwitch
          steps={steps}
          chosen={step.id}
          onChoose={(id) => {
            setLooked({ id, lane: steps.find((one) => one.id === id)?.lane });
            titleRef.current?.focus();
          }}
        />
      ) : null}
      {step ? (
        <StepCard key={`${step.id}#${step.visits}`} step={step} active titleRef={titleRef} />
      ) : (
        <Ended titleRef={titleRef} />
      )}
    </div>
  );
};

/** Keys that belong to the room and not to the step. */
const RoomKeys = () => {
  const t = useTranslations('room.act');
  const { view, viewer, ask } = useRoom();
  const { incident, walkthrough } = view;
  const active = incident.open && !viewer.reads;
  const step = walkthrough.current[0];
  useKey(active && walkthrough.reopenable.length > 0 ? 'r' : undefined, t('reopen'), () =>
    ask({ type: 'reopen' }),
  );
  const free = incident.roles.some(({ holder }) => holder?.id !== viewer.id);
  useKey(active && free && (!step || step.holder) ? 't' : undefined, t('takeAny'), () =>
    ask({ type: 'role' }),
  );
  return null;
};

const Question = ({ ask, onClose }: { ask: Ask; onClose: () => void }) => {
  const plan = useAskPlan()(ask);
  return <AskForm key={plan.name} plan={plan} onClose={onClose} />;
};

/** The incident room: the way at the left, what waits in the middle, clocks, people and story at the right. */
export const Room = ({
  view,
  html,
  viewer,
  live,
}: {
  view: RoomView;
  html: Record<string, string[]>;
  viewer: RoomViewer;
  live: Live;
}) => {
  const [question, setQuestion] = useState<Ask | null>(null);
  const [gap, setGap] = useState<GapAbout | null>(null);
  const { runbook } = view.walkthrough;
  const tellGap: RoomParts['tellGap'] = (step) =>
    setGap({
      ...{ runbook: runbook.id, revision: runbook.revision },
      ...{ step, incident: view.incident.id },
    });
  useServerNow(view.now);
  return (
    <RoomProvider value={{ view, html, viewer, ask: setQuestion, tellGap }}>
      <DraftsProvider>
        <ActsProvider walkthrough={view.walkthrough.id}>
          <RoomKeys />
          <RoomHead />
          <RoomDrill />
          <div className="grid min-h-[calc(100dvh-140px)] grid-cols-1 md:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-[264px_minmax(0,1fr)_332px]">
            <div className="order-2 border-line bg-surface max-md:border-t md:order-1 md:border-r">
              <Way />
            </div>
            <div className="order-1 min-w-0 md:order-2">
              <Centre live={live} />
            </div>
            <div className="order-3 border-line bg-surface max-lg:border-t md:max-lg:col-span-2 lg:border-l">
              <div className="md:max-lg:grid md:max-lg:grid-cols-2">
                <Timers />
                <Pages />
                <RoomUpdates />
                <Roles />
                <Values />
                <Timeline />
              </div>
            </div>
          </div>
          {question ? <Question ask={question} onClose={() => setQuestion(null)} /> : null}
          {gap ? <GapDialog about={gap} onClose={() => setGap(null)} /> : null}
        </ActsProvider>
      </DraftsProvider>
    </RoomProvider>
  );
};
