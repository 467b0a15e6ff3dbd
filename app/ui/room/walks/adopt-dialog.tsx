import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type {
  RunbookSuggestion,
  SearchResult,
  SuggestionWhy,
} from '../../../domain/runbook/library.types.ts';
import type { RunbookSummary } from '../../../domain/runbook/page.types.ts';
import { Button } from '../../button.tsx';
import { Dialog } from '../../dialog.tsx';
import { TextField } from '../../field.tsx';
import { RunbookChoice } from '../../incident/runbook-choice.tsx';
import { useAnswer } from '../../use-answer.ts';
import { useActs } from '../acts/acts-provider.tsx';
import { Refusals } from '../acts/refusal-notice.tsx';
import { useRoom } from '../room-context.ts';

const CONTROL = 'adopt';

const searchAddress = (text: string): string | null => {
  if (text.trim() === '') return null;
  const search = new URLSearchParams({ q: text.trim() });
  for (const status of ['active', 'draft']) search.append('status', status);
  return `/library/search?${search}`;
};

/** Which other runbook to walk in this incident: what fits it, or what a search finds. */
export const AdoptDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useTranslations('room.walks');
  const room = useTranslations('room');
  const why = useTranslations('incident.declare.why');
  const shell = useTranslations('shell');
  const acts = useActs();
  const { view, goToBegun } = useRoom();
  const [text, setText] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const [lacks, setLacks] = useState(false);
  const suggested = useAnswer<RunbookSuggestion[]>(`/incidents/${view.incident.id}/suggestions`);
  const address = searchAddress(text);
  const found = useAnswer<SearchResult>(address);
  const walked = new Set(
    view.walkthroughs.filter(({ status }) => status === 'open').map(({ runbook }) => runbook.id),
  );
  const say = ([best]: SuggestionWhy[]): string | undefined => {
    if (!best) return undefined;
    if (best.type === 'alert') return why('alert', { alert: best.alert });
    return best.type === 'service' ? why('service', { service: best.service }) : why('text');
  };
  const offered: { runbook: RunbookSummary; why?: string }[] =
    address === null
      ? (suggested ?? []).map((one) => ({ runbook: one.runbook, why: say(one.why) }))
      : (found?.hits ?? [])
          .filter(({ runbook }) => !walked.has(runbook.id))
          .map(({ runbook }) => ({ runbook }));
  const waits = address === null ? suggested === null : found === null;
  const sending = acts.pending(CONTROL) !== undefined;
  const close = () => {
    acts.dismiss(CONTROL);
    onClose();
  };
  const begin = () => {
    if (picked === null) return setLacks(true);
    acts.send(CONTROL, { type: 'walkthrough.adopted', runbook: picked }, () => {
      goToBegun({ runbook: picked, beside: view.walkthroughs.map(({ id }) => id) });
      onClose();
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={t('adoptTitle')}
      summary={t('adoptSummary')}
    >
      <form
        noValidate
        className="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          begin();
        }}
      >
        <TextField
          type="search"
          label={t('search')}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
        <div className="min-h-24">
          {offered.length > 0 ? (
            <fieldset>
              <legend className="mb-1 text-fine font-medium text-ink-3">
                {address === null ? t('fits') : t('search')}
              </legend>
              <div className="max-h-[38vh] overflow-y-auto rounded-panel border border-line-strong bg-surface">
                {offered.map((one) => (
                  <RunbookChoice
                    key={one.runbook.id}
                    runbook={one.runbook}
                    why={one.why}
                    chosen={one.runbook.id === picked}
                    onChoose={(id) => {
                      setPicked(id);
                      setLacks(false);
                    }}
                  />
                ))}
              </div>
            </fieldset>
          ) : (
            <output className="block text-control text-ink-2">
              {waits ? t('searching') : address === null ? t('noFit') : t('noMatch', { text })}
            </output>
          )}
        </div>
        {lacks ? <p className="text-small font-medium text-bad">{t('needOne')}</p> : null}
        <Refusals of={({ control }) => control === CONTROL} />
        <div className="flex flex-wrap gap-2.5">
          <Button type="submit" look="act" aria-disabled={sending || picked === null || undefined}>
            {sending ? room('act.sending') : t('begin')}
          </Button>
          <Button look="quiet" onClick={close}>
            {shell('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
