import type { FormEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';

/** The control name of a step's one main act; a refusal of it is shown above the buttons. */
export const mainControl = (step: string) => `main:${step}`;

/**
 * The acts of a step: the one to do, which Return presses, then what else can be done. However
 * long the step is, the row stays within reach.
 */
export const StepForm = ({
  step,
  active,
  act,
  quietAct,
  ready = true,
  onAct,
  beside,
  tells,
  children,
}: {
  step: CurrentStep;
  active: boolean;
  /** Words on the main button. */
  act: string;
  /** True for an act that waits for nobody: it is not the one thing to do. */
  quietAct?: boolean;
  ready?: boolean;
  onAct: () => void;
  beside?: ReactNode;
  /** What to know before the act is pressed, or what it still lacks. */
  tells?: ReactNode;
  children?: ReactNode;
}) => {
  const t = useTranslations('room.act');
  const gap = useTranslations('gap');
  const { ask, tellGap } = useRoom();
  const acts = useActs();
  const control = mainControl(step.id);
  const sending = acts.pending(control) !== undefined;
  const key = (name: string) => (active ? name : undefined);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (!sending) onAct();
  };
  const quietly = (wrong?: string, skip?: string) => (
    <>
      <Button
        look="quiet"
        pressKey={wrong}
        className="px-2.5"
        onClick={() => tellGap({ id: step.id, title: step.title })}
      >
        {gap('act')}
      </Button>
      {step.type === 'rollback' ? null : (
        <Button
          look="quiet"
          pressKey={skip}
          className="px-2.5"
          onClick={() => ask({ type: 'skip', step: step.id, title: step.title })}
        >
          {t('skip')}
        </Button>
      )}
    </>
  );
  return (
    // Without a box of its own: the row of acts then sticks while any of the step is seen.
    <form onSubmit={onSubmit} noValidate className="contents">
      {children ? <div className="mt-5">{children}</div> : null}
      <div className="no-print sticky bottom-0 z-10 -mx-4 mt-5 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 border-t border-line bg-bg px-4 py-2.5 md:-mx-7 md:px-7">
        {/* However far down the step is read: what is said of the act stands where it is pressed. */}
        <div className="w-full empty:hidden">
          <Refusals of={(refusal) => refusal.control === control} />
          {tells}
        </div>
        <Button
          type="submit"
          look={quietAct ? 'plain' : 'act'}
          pressKey={key('enter')}
          aria-disabled={!ready || sending || undefined}
          aria-busy={sending || undefined}
          className="max-md:flex-1"
        >
          {sending ? t('sending') : act}
        </Button>
        {beside}
        <Button pressKey={key('n')} onClick={() => ask({ type: 'note' })}>
          {t('note')}
        </Button>
        {/* Together, so that a narrow column never leaves one of them alone on a line. */}
        <span className="-mr-2.5 ml-auto flex max-md:hidden">{quietly(key('w'), key('s'))}</span>
      </div>
      <div className="-mx-2.5 flex flex-wrap md:hidden">{quietly()}</div>
    </form>
  );
};
