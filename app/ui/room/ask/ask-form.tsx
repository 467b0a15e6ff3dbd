import { type FormEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { Select, Textarea } from '../../field.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useDraft } from '../drafts.tsx';
import type { AskPlan } from './ask-plan.ts';

const sendKeys = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
    event.currentTarget.requestSubmit();
};

/** What has to be written is under the fingers at once, not the button that closes. */
const focusField = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('textarea, select')?.focus();

const Picker = ({
  pick,
  value,
  onPick,
}: {
  pick: NonNullable<AskPlan['pick']>;
  value: string;
  onPick: (id: string) => void;
}): ReactNode => (
  <Select label={pick.label} value={value} onChange={(event) => onPick(event.target.value)}>
    {pick.options.map((one) => (
      <option key={one.id} value={one.id}>
        {one.title}
      </option>
    ))}
  </Select>
);

/** One question with at most a list and a text. It stays open, with its text, until the act is done. */
export const AskForm = ({ plan, onClose }: { plan: AskPlan; onClose: () => void }) => {
  const t = useTranslations('room');
  const shell = useTranslations('shell');
  const acts = useActs();
  const control = `ask:${plan.name}`;
  const [text, setText] = useDraft(control);
  const [picked, setPicked] = useState(plan.pick?.first ?? plan.pick?.options[0]?.id ?? '');
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  const sending = acts.pending(control) !== undefined;

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const said = text?.trim() ?? '';
    if (plan.text?.needed && said === '') {
      setLacks(true);
      field.current?.querySelector('textarea')?.focus();
      return;
    }
    acts.send(control, plan.event({ text: said, picked }), () => {
      setText(null);
      onClose();
    });
  };
  const close = () => {
    acts.dismiss(control);
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={plan.title}
      summary={plan.summary}
    >
      <form
        ref={focusField}
        onSubmit={onSubmit}
        onKeyDown={sendKeys}
        noValidate
        className="grid gap-4"
      >
        {plan.pick ? <Picker pick={plan.pick} value={picked} onPick={setPicked} /> : null}
        {plan.text ? (
          <div ref={field}>
            <Textarea
              label={plan.text.label}
              hint={plan.text.hint}
              optional={plan.text.needed ? undefined : shell('optional')}
              error={lacks ? plan.text.lacks : undefined}
              maxLength={sentEventLimits.text}
              value={text ?? ''}
              onChange={(event) => {
                setText(event.target.value);
                setLacks(false);
              }}
            />
          </div>
        ) : null}
        <Refusals of={(refusal) => refusal.control === control} />
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" look="act" aria-disabled={sending || undefined}>
            {sending ? t('act.sending') : plan.act}
          </Button>
          <Button look="quiet" onClick={close}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
