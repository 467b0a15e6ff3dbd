import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { CallOut } from '../../runbook/call-out.tsx';
import { useRoom } from '../room-context.ts';
import { type BodyGroup, bodyGroups } from './body-groups.ts';
import { Checks } from './checks.tsx';
import { CommandBox } from './command-box.tsx';
import { RecordInput } from './record-input.tsx';

/** HTML that our own server made from the runbook's Markdown, with everything executable refused. */
const Prose = ({ html }: { html: string | undefined }) =>
  html ? (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made and sanitised by the library
    <div className="prose text-instruction" dangerouslySetInnerHTML={{ __html: html }} />
  ) : null;

type Shared = { step: CurrentStep; active: boolean; prose: string[]; nextCheck?: string };

const Group = ({ group, step, active, prose, nextCheck }: Shared & { group: BodyGroup }) => {
  switch (group.type) {
    case 'prose':
      return <Prose html={prose[group.prose]} />;
    case 'callout':
      return (
        <div className="text-instruction">
          <CallOut type={group.tone} title={group.title} html={prose[group.prose] ?? ''} />
        </div>
      );
    case 'checks':
      return <Checks step={step.id} checks={group.checks} next={active ? nextCheck : undefined} />;
    case 'command':
      return (
        <CommandBox
          step={step.id}
          command={group.command}
          number={group.number}
          pressKey={active && group.number === 1 ? 'c' : undefined}
        />
      );
    case 'input':
      return <RecordInput step={step.id} input={group.input} />;
  }
};

/** What a step says and asks, in the order of its source. */
export const StepBody = ({ step, active }: { step: CurrentStep; active: boolean }) => {
  const prose = useRoom().html[step.id] ?? [];
  const { viewer } = useRoom();
  const nextCheck = viewer.reads ? undefined : step.checks.find(({ mark }) => !mark)?.id;
  const groups = bodyGroups(step);
  return groups.length === 0 ? null : (
    <div className="mt-4 grid grid-cols-1 gap-4 print:block print:space-y-4">
      {groups.map((group, at) => (
        <Group
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of one revision never changes
          key={`${group.type}-${at}`}
          group={group}
          step={step}
          active={active}
          prose={prose}
          nextCheck={nextCheck}
        />
      ))}
    </div>
  );
};
