import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { shapeOf } from '../../../domain/runbook/pattern-shape.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useDraft } from '../drafts.tsx';
import { useRoom } from '../room-context.ts';
import { useWho } from '../words/use-who.ts';

type Input = Pick<
  CurrentStep['inputs'][number],
  'name' | 'label' | 'pattern' | 'default' | 'secret' | 'value'
>;

/** A value that is asked once and fills the commands; it may be corrected, and says who recorded it. */
export const RecordInput = ({ step, input }: { step?: string; input: Input }) => {
  const t = useTranslations('room.input');
  const who = useWho();
  const acts = useActs();
  const { viewer } = useRoom();
  const id = useId();
  const control = `input:${step ?? ''}:${input.name}`;
  const recorded = input.value;
  const shown = recorded && !input.secret ? recorded.value : (input.default ?? '');
  const [draft, setDraft] = useDraft(control);
  const [problem, setProblem] = useState<string | null>(null);
  const shape = input.pattern ? shapeOf(input.pattern) : undefined;
  const text = draft ?? shown;
  const sending = acts.pending(control) !== undefined;
  const refused = acts.refusals.some((one) => one.control === control);
  const unchanged = recorded !== undefined && (draft === null || draft === recorded.value);

  const record = () => {
    const value = text.trim();
    if (value === '') return setProblem(t('empty'));
    setProblem(null);
    if (unchanged) return;
    acts.send(control, { type: 'value.recorded', step, name: input.name, value }, () =>
      setDraft(null),
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (!viewer.reads) record();
  };

  return (
    <div>
      <div className="grid items-center gap-x-2.5 gap-y-1.5 sm:grid-cols-[minmax(0,1fr)_180px_auto]">
        <div>
          <label htmlFor={id} className="text-control text-ink-2">
            {input.label}
          </label>
          <p id={`${id}-hint`} className="text-fine font-medium text-ink-3">
            {recorded
              ? t.rich('recorded', {
                  who: who(recorded.mark.by),
                  at: () => <TimeText at={recorded.mark.at} bare />,
                })
              : input.secret
                ? t('secret')
                : shape
                  ? t('pattern', shape)
                  : null}
          </p>
        </div>
        <input
          id={id}
          name={input.name}
          type={input.secret ? 'password' : 'text'}
          inputMode={shape?.shape === 'whole' ? 'numeric' : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={sentEventLimits.value}
          value={text}
          readOnly={viewer.reads}
          aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
          aria-invalid={problem || refused ? true : undefined}
          onChange={(event) => {
            setDraft(event.target.value);
            setProblem(null);
            acts.dismiss(control);
          }}
          onKeyDown={onKeyDown}
          className="w-full rounded-control border border-line-strong bg-surface px-2.5 py-2 font-mono text-instruction font-medium text-ink aria-[invalid]:border-bad aria-[invalid]:ring-1 aria-[invalid]:ring-bad"
        />
        {viewer.reads ? null : (
          <Button onClick={record} aria-disabled={sending || unchanged || undefined}>
            {sending ? t('sending') : recorded ? t('again') : t('record')}
          </Button>
        )}
      </div>
      {problem ? (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-small font-medium text-bad">
          {problem}
        </p>
      ) : null}
      <Refusals of={(refusal) => refusal.control === control} />
    </div>
  );
};
