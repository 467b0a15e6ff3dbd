import { Dialog as Radix } from 'radix-ui';
import { useTranslations } from 'use-intl';
import type { WayStop } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import type { GraphStates } from '../../runbook/graph/graph.types.ts';
import { GraphPanel } from '../../runbook/graph/graph-panel.tsx';
import { useRoom } from '../room-context.ts';
import { flatStops } from './stop-words.ts';
import { wayAnchor } from './way-anchor.ts';

/** How each step of the graph stands; what stands inside an include is told by the include. */
export const graphStates = (way: readonly WayStop[]): GraphStates =>
  Object.fromEntries(
    flatStops(way).flatMap(({ id, state }) =>
      state === 'ahead' || state === 'beside' ? [] : [[id, state]],
    ),
  );

const goToStop = (id: string) => {
  const stop = document.getElementById(wayAnchor(id));
  stop?.setAttribute('tabindex', '-1');
  stop?.focus();
  stop?.scrollIntoView({ block: 'center' });
};

/** The statechart with the steps that wait now lit; it follows the room while it is open. */
export const GraphDialog = ({ onClose }: { onClose: () => void }) => {
  const shell = useTranslations('shell');
  const { incident, walkthrough } = useRoom().view;
  const pick = (id: string) => {
    onClose();
    // The dialog hands the focus back first.
    setTimeout(() => goToStop(id), 0);
  };
  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[rgb(10_17_28/0.45)]" />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed inset-2 z-50 overflow-y-auto rounded-card border border-line bg-raised p-4 sm:inset-6 sm:p-5"
        >
          <div className="mb-3 flex items-start justify-between gap-4">
            <Radix.Title className="text-title font-semibold">
              {walkthrough.runbook.title}
            </Radix.Title>
            <Radix.Close asChild>
              <Button size="small" look="quiet">
                {shell('close')}
              </Button>
            </Radix.Close>
          </div>
          <GraphPanel
            from={`/incidents/${encodeURIComponent(incident.id)}/graph?walkthrough=${encodeURIComponent(walkthrough.id)}`}
            states={graphStates(walkthrough.way)}
            onPick={pick}
            hrefOf={(id) => `#${wayAnchor(id)}`}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
};
