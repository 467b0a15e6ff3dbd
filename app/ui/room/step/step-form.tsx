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
 * The acts of a step: the one to do, which Return presses, then what else can be done. On a phone
 * the row stays within reach of the thumb.
 */
export const StepForm = ({
  step,
  active,
  act,
  quietAct,
  ready = true,
  onAct,
  beside,
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
  return (
    // Without a box of its own on a phone: the row of acts then sticks while any of the step is seen.
    <form onSubmit={onSubmit} noValidate className="mt-5 max-md:contents">
      {children ? <div className="max-md:mt-5">{children}</div> : null}
      <Refusals of={(refusal) => refusal.control === control} />
      <div className="sticky bottom-0 z-10 -mx-4 mt-5 flex flex-wrap items-center gap-2.5 border-t border-line bg-bg px-4 py-2.5 md:static md:mx-0 md:border-0 md:px-0">
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
        <span className="hidden flex-1 md:block" />
        <Button
          look="quiet"
          pressKey={key('w')}
          className="max-md:hidden"
          onClick={() => tellGap({ id: step.id, title: step.title })}
        >
          {gap('act')}
        </Button>
        {step.type === 'rollback' ? null : (
          <Button
            look="quiet"
            pressKey={key('s')}
            className="max-md:hidden"
            onClick={() => ask({ type: 'skip', step: step.id, title: step.title })}
          >
            {t('skip')}
          </Button>
        )}
      </div>
      <div className="-mx-3.5 flex flex-wrap md:hidden">
        <Button look="quiet" onClick={() => tellGap({ id: step.id, title: step.title })}>
          {gap('act')}
        </Button>
        {step.type === 'rollback' ? null : (
          <Button
            look="quiet"
            onClick={() => ask({ type: 'skip', step: step.id, title: step.title })}
          >
            {t('skip')}
          </Button>
        )}
      </div>
    </form>
  );
};
