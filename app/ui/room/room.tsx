import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PinnedNote } from '../../domain/gap/gap.types.ts';
import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { RoomDrill } from '../drill/room-drill.tsx';
import { type GapAbout, GapDialog } from '../gap/gap-dialog.tsx';
import { useKey } from '../keys/use-key.ts';
import { useHere } from '../live/here.ts';
import type { Live } from '../live/use-live.ts';
import { useServerNow } from '../time/clock-provider.tsx';
import { ActsProvider } from './acts/acts-provider.tsx';
import type { Ask } from './ask/ask.types.ts';
import { AskForm } from './ask/ask-form.tsx';
import { useAskPlan } from './ask/use-ask-plan.ts';
import { Centre } from './centre.tsx';
import { DraftsProvider } from './drafts.tsx';
import {
  type Begun,
  type Room as RoomParts,
  RoomProvider,
  type RoomViewer,
  useRoom,
} from './room-context.ts';
import { RoomHead } from './room-head.tsx';
import { Side } from './side/side.tsx';
import { Attaching } from './story/attaching.tsx';
import { AdoptDialog } from './walks/adopt-dialog.tsx';
import { Way } from './way/way.tsx';

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

const Planned = ({
  ask,
  onClose,
}: {
  ask: Exclude<Ask, { type: 'adopt' }>;
  onClose: () => void;
}) => {
  const plan = useAskPlan()(ask);
  return <AskForm key={plan.name} plan={plan} onClose={onClose} />;
};

const Question = ({ ask, onClose }: { ask: Ask; onClose: () => void }) =>
  ask.type === 'adopt' ? (
    <AdoptDialog onClose={onClose} />
  ) : (
    <Planned ask={ask} onClose={onClose} />
  );

/** The walkthrough that is looked at. It stays when another one begins: nobody is moved while they work. */
const useWalk = (whole: RoomView) => {
  const [chosen, setChosen] = useState(whole.walkthrough.id);
  // The view that shows what was begun may come after the answer.
  const [awaited, setAwaited] = useState<Begun | null>(null);
  const begun =
    awaited &&
    whole.walkthroughs.find(
      ({ id, runbook }) => runbook.id === awaited.runbook && !awaited.beside.includes(id),
    );
  const walkthrough =
    begun ?? whole.walkthroughs.find(({ id }) => id === chosen) ?? whole.walkthrough;
  if (begun) {
    setAwaited(null);
    setChosen(begun.id);
  }
  const view = useMemo(() => ({ ...whole, walkthrough }), [whole, walkthrough]);
  return { view, goToWalk: setChosen, goToBegun: setAwaited };
};

/** The incident room: the way at the left, what waits in the middle, clocks, people and story at the right. */
export const Room = ({
  view: whole,
  htmlOf,
  viewer,
  notes,
  live,
}: {
  view: RoomView;
  /** The prose of each revision that is walked. */
  htmlOf: Record<string, Record<string, string[]>>;
  viewer: RoomViewer;
  /** Pinned to what is walked here. */
  notes: readonly PinnedNote[];
  live: Live;
}) => {
  const [question, setQuestion] = useState<Ask | null>(null);
  const [gap, setGap] = useState<GapAbout | null>(null);
  const { view, goToWalk, goToBegun } = useWalk(whole);
  const here = useHere(view.incident.id);
  const { runbook, id } = view.walkthrough;
  const html = htmlOf[runbook.revision] ?? {};
  const tellGap: RoomParts['tellGap'] = (step) =>
    setGap({
      ...{ runbook: runbook.id, revision: runbook.revision },
      ...{ step, incident: view.incident.id },
    });
  useServerNow(view.now);
  return (
    <RoomProvider
      value={{ view, html, viewer, notes, here, goToWalk, goToBegun, ask: setQuestion, tellGap }}
    >
      <DraftsProvider>
        <ActsProvider walkthrough={id}>
          <Attaching>
            <RoomKeys />
            <RoomHead />
            <RoomDrill />
            <div className="grid min-h-[calc(100dvh-140px)] grid-cols-1 md:grid-cols-[220px_minmax(0,1fr)] lg:grid-cols-[264px_minmax(0,1fr)_332px]">
              <div className="order-2 border-line bg-surface max-md:border-t md:order-1 md:border-r">
                <Way key={id} />
              </div>
              <div className="order-1 min-w-0 md:order-2">
                <Centre live={live} />
              </div>
              <div className="order-3 border-line bg-surface max-lg:border-t md:max-lg:col-span-2 lg:border-l">
                <Side />
              </div>
            </div>
            {question ? <Question ask={question} onClose={() => setQuestion(null)} /> : null}
            {gap ? <GapDialog about={gap} onClose={() => setGap(null)} /> : null}
          </Attaching>
        </ActsProvider>
      </DraftsProvider>
    </RoomProvider>
  );
};
