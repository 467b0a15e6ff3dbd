import { Link, useRevalidator } from '@remix-run/react';
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { gapLimits } from '../../domain/gap/gap.types.ts';
import { sayByCode } from '../../messages/catalogue.ts';
import { Button } from '../button.tsx';
import { Dialog } from '../dialog.tsx';
import { Textarea } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { type GapAnswer, postGap } from './gap-answer.ts';

/** What a gap is told about. */
export type GapAbout = {
  runbook: string;
  revision?: string;
  step?: { id: string; title: string };
  incident?: string;
};

const focusField = (form: HTMLFormElement | null) => form?.querySelector('textarea')?.focus();
const sendKeys = (event: KeyboardEvent<HTMLFormElement>) => {
  if (event.key === 'Enter' && (event.metaKey || event.ctrlKey))
    event.currentTarget.requestSubmit();
};

const Refused = ({ answer }: { answer: GapAnswer & { ok: false } }) => {
  const t = useTranslations('gap');
  const words =
    'rejection' in answer
      ? sayByCode('rejection', answer.rejection.code, answer.rejection.params)
      : answer.failure === 'invalid'
        ? t('invalid', { limit: gapLimits.text })
        : t(answer.failure);
  return (
    <Notice tone="warn" urgent>
      {words}
    </Notice>
  );
};

const Sent = ({
  number,
  inRoom,
  onClose,
}: {
  number: number;
  inRoom: boolean;
  onClose: () => void;
}) => {
  const t = useTranslations('gap');
  const shell = useTranslations('shell');
  return (
    <div className="grid gap-4">
      <Notice tone="ok" title={t('sentTitle', { number: String(number) })} urgent>
        {t(inRoom ? 'sentRoom' : 'sent')}
      </Notice>
      <div className="flex flex-wrap items-center gap-4">
        <Button onClick={onClose}>{shell('close')}</Button>
        <Link to="/gaps" className="text-control text-ink-2 underline underline-offset-3">
          {t('all')}
        </Link>
      </div>
    </div>
  );
};

/** "This step is wrong": what is wrong, what should stand there, and the number under which it is kept. */
export const GapDialog = ({ about, onClose }: { about: GapAbout; onClose: () => void }) => {
  const t = useTranslations('gap');
  const shell = useTranslations('shell');
  const { revalidate } = useRevalidator();
  const [answer, setAnswer] = useState<GapAnswer | 'sending' | null>(null);
  const [wrong, setWrong] = useState('');
  const [should, setShould] = useState('');
  const [lacks, setLacks] = useState(false);
  // The same text keeps its key, so that pressing again after a lost answer counts once.
  const key = useRef({ text: '', key: '' });
  const sending = answer === 'sending';

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending) return;
    if (wrong.trim() === '') {
      setLacks(true);
      focusField(event.currentTarget);
      return;
    }
    const text =
      should.trim() === ''
        ? wrong.trim()
        : t('said', { wrong: wrong.trim(), should: should.trim() });
    if (key.current.text !== text) key.current = { text, key: crypto.randomUUID() };
    const { step, ...gap } = about;
    setAnswer('sending');
    const came = await postGap({
      key: key.current.key,
      gap: { ...gap, ...(step && { step: step.id }), text },
    });
    setAnswer(came);
    if (came.ok) revalidate();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={about.step ? t('title') : t('titlePage')}
      summary={about.step ? t('summary', { title: about.step.title }) : undefined}
    >
      {answer && answer !== 'sending' && answer.ok ? (
        <Sent number={answer.number} inRoom={about.incident !== undefined} onClose={onClose} />
      ) : (
        <form
          ref={lacks || wrong !== '' ? undefined : focusField}
          onSubmit={onSubmit}
          onKeyDown={sendKeys}
          noValidate
          className="grid gap-4"
        >
          <Textarea
            label={t('wrong')}
            hint={t('wrongHint')}
            error={lacks ? t('needed') : undefined}
            maxLength={gapLimits.text / 2 - 20}
            value={wrong}
            onChange={(event) => {
              setWrong(event.target.value);
              setLacks(false);
            }}
          />
          <Textarea
            label={t('should')}
            optional={shell('optional')}
            maxLength={gapLimits.text / 2 - 20}
            value={should}
            onChange={(event) => setShould(event.target.value)}
          />
          {answer && answer !== 'sending' && !answer.ok ? <Refused answer={answer} /> : null}
          <div className="flex flex-wrap gap-2.5">
            <Button type="submit" look="act" aria-disabled={sending || undefined}>
              {sending ? t('sending') : t('send')}
            </Button>
            <Button look="quiet" onClick={onClose}>
              {shell('cancel')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
};
