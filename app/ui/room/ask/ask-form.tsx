import { type FormEvent, type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { Textarea, TextField } from '../../field.tsx';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useDraft } from '../drafts.tsx';
import { AskPicker } from './ask-picker.tsx';
import type { AskPlan } from './ask-plan.ts';

const sendKeys = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
    event.currentTarget.requestSubmit();
};

/** What has to be written is under the fingers at once, not the button that closes. */
const focusField = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('textarea, select, input')?.focus();

/** One question with at most a list, a line and a text. It stays open, with its text, until the act is done. */
export const AskForm = ({ plan, onClose }: { plan: AskPlan; onClose: () => void }) => {
  const t = useTranslations('room');
  const shell = useTranslations('shell');
  const acts = useActs();
  const control = `ask:${plan.name}`;
  const [text, setText] = useDraft(control);
  const [line, setLine] = useDraft(`${control} line`);
  const [picked, setPicked] = useState(plan.pick?.first ?? plan.pick?.options[0]?.id ?? '');
  const [lacks, setLacks] = useState<'line' | 'text' | null>(null);
  const form = useRef<HTMLFormElement | null>(null);
  // The same function each time: another one would take the focus back with every letter.
  const held = useCallback((element: HTMLFormElement | null) => {
    form.current = element;
    focusField(element);
  }, []);
  const sending = acts.pending(control) !== undefined;
  const unready = plan.pick !== undefined && picked === '';

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const said = { text: text?.trim() ?? '', line: line?.trim() ?? '', picked };
    const missing =
      plan.line && said.line === ''
        ? 'line'
        : plan.text?.needed && said.text === ''
          ? 'text'
          : null;
    setLacks(missing);
    if (missing) {
      const field = missing === 'line' ? 'input' : 'textarea';
      return form.current?.querySelector<HTMLElement>(field)?.focus();
    }
    if (unready) return;
    acts.send(control, plan.event(said), () => {
      setText(null);
      setLine(null);
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
      {plan.tells ? null : (
        <form ref={held} onSubmit={onSubmit} onKeyDown={sendKeys} noValidate className="grid gap-4">
          {plan.pick ? <AskPicker pick={plan.pick} value={picked} onPick={setPicked} /> : null}
          {plan.line ? (
            <TextField
              label={plan.line.label}
              type={plan.line.type}
              inputMode={plan.line.type}
              error={lacks === 'line' ? plan.line.lacks : undefined}
              maxLength={sentEventLimits.value}
              autoComplete="off"
              value={line ?? ''}
              onChange={(event) => {
                setLine(event.target.value);
                setLacks(null);
              }}
            />
          ) : null}
          {plan.text ? (
            <Textarea
              label={plan.text.label}
              hint={plan.text.hint}
              optional={plan.text.needed ? undefined : shell('optional')}
              error={lacks === 'text' ? plan.text.lacks : undefined}
              maxLength={sentEventLimits.text}
              value={text ?? ''}
              onChange={(event) => {
                setText(event.target.value);
                setLacks(null);
              }}
            />
          ) : null}
          <Refusals of={(refusal) => refusal.control === control} />
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" aria-disabled={sending || unready || undefined}>
              {sending ? t('act.sending') : plan.act}
            </Button>
            <Button look="quiet" onClick={close}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      )}
      {plan.below}
    </Dialog>
  );
};
