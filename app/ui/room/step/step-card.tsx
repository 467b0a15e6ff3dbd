import { type RefObject, useId } from 'react';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { useRoom } from '../room-context.ts';
import { Approve } from './approve.tsx';
import type { ControlProps } from './control-props.ts';
import { Decide } from './decide.tsx';
import { DueWarning } from './due-warning.tsx';
import { Escalate } from './escalate.tsx';
import { Finish } from './finish.tsx';
import { PinnedNotes } from './pinned-notes.tsx';
import { ReadOnly } from './read-only.tsx';
import { StepBody } from './step-body.tsx';
import { StepHead } from './step-head.tsx';
import { Verify } from './verify.tsx';
import { Wait } from './wait.tsx';

const Controls = (props: ControlProps) => {
  switch (props.step.type) {
    case 'decision':
      return <Decide {...props} />;
    case 'verify':
      return <Verify {...props} />;
    case 'wait':
      return <Wait {...props} />;
    case 'approval':
      return <Approve {...props} />;
    case 'escalate':
      return <Escalate {...props} />;
    default:
      return <Finish {...props} />;
  }
};

/** The step that waits, at the largest size of the room. */
export const StepCard = ({
  step,
  active,
  titleRef,
}: {
  step: CurrentStep;
  active: boolean;
  titleRef: RefObject<HTMLHeadingElement>;
}) => {
  const titleId = useId();
  const { viewer } = useRoom();
  return (
    <article aria-labelledby={titleId} className="max-w-[760px]">
      <StepHead step={step} active={active} titleId={titleId} titleRef={titleRef} />
      <DueWarning step={step} />
      <PinnedNotes step={step} />
      <StepBody step={step} active={active} />
      {viewer.reads ? <ReadOnly /> : <Controls step={step} active={active} />}
    </article>
  );
};
