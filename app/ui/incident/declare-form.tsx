import { Form } from '@remix-run/react';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RunbookRow } from '../../domain/runbook/library.types.ts';
import type { RunbookSummary } from '../../domain/runbook/page.types.ts';
import type { InputField } from '../../domain/runbook/plan.ts';
import { Button, ButtonLink } from '../button.tsx';
import { DrillOptions } from '../drill/drill-options.tsx';
import { TextField } from '../field.tsx';
import { Notice } from '../notice.tsx';
import { ChoiceCards } from './choice-cards.tsx';
import { DeclareInputs } from './declare-inputs.tsx';
import { RunbookPicker } from './runbook-picker.tsx';

export type RefusedForm = {
  values: Record<string, string>;
  wrong: string[];
  wrongInputs: { name: string; why: 'pattern' | 'too-long' }[];
  wrongInject?: number;
  sentence?: string;
};

const severities = ['sev1', 'sev2', 'sev3', 'sev4'] as const;
const kinds = ['real', 'drill'] as const;

/** Everything that starts an incident, on one page; what was entered survives a refusal. */
export const DeclareForm = ({
  runbooks,
  chosen,
  about,
  drill: startsAsDrill,
  idempotencyKey,
  refused,
  busy,
  onChoose,
}: {
  runbooks: { rows: RunbookRow[]; total: number };
  chosen: (RunbookSummary & { inputs: InputField[] }) | null;
  /** What the link that led here knows: an alert's names, a service. */
  about: { alerts: string[]; service?: string };
  drill: boolean;
  idempotencyKey: string;
  refused?: RefusedForm;
  busy: boolean;
  onChoose: (runbook: string) => void;
}) => {
  const t = useTranslations('incident.declare');
  const say = useTranslations('incident');
  const shell = useTranslations('shell');
  const [key] = useState(idempotencyKey);
  const [title, setTitle] = useState(refused?.values.title ?? '');
  const [drill, setDrill] = useState(startsAsDrill);
  const problems = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) problems.current?.focus();
  }, [refused]);
  const wrong = (field: 'title' | 'severity' | 'kind' | 'runbook') =>
    refused?.wrong.includes(field) ? t(`error.${field}`) : undefined;
  const wrongCount =
    (refused?.wrong.length ?? 0) +
    (refused?.wrongInputs.length ?? 0) +
    (refused?.wrongInject === undefined ? 0 : 1);
  return (
    <Form method="post" noValidate className="mx-auto max-w-[820px] px-4 pt-6 pb-24 sm:px-6">
      <h1 className="text-headline font-semibold">{drill ? t('drillTitle') : t('title')}</h1>
      <p className="mt-1 text-ink-2">{drill ? t('drillLead') : t('lead')}</p>
      <input type="hidden" name="key" value={key} />
      {refused ? (
        <div ref={problems} tabIndex={-1} className="mt-5 outline-none">
          <Notice
            tone="bad"
            urgent
            title={refused.sentence ?? t('problems', { count: wrongCount })}
          />
        </div>
      ) : null}
      <div className="mt-6 grid gap-8">
        <TextField
          name="title"
          label={t('name')}
          hint={t('nameHint')}
          error={wrong('title')}
          placeholder={t('namePlaceholder')}
          defaultValue={refused?.values.title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={200}
          required
          autoComplete="off"
        />
        <ChoiceCards
          name="severity"
          legend={t('severity')}
          hint={t('severityHint')}
          error={wrong('severity')}
          chosen={refused?.values.severity ?? chosen?.severity ?? 'sev2'}
          choices={severities.map((severity) => ({
            value: severity,
            title: say(`severity.${severity}`),
            text: say(`severityMeans.${severity}`),
          }))}
        />
        <ChoiceCards
          name="kind"
          legend={t('kind')}
          error={wrong('kind')}
          chosen={drill ? 'drill' : 'real'}
          onChoose={(kind) => setDrill(kind === 'drill')}
          choices={kinds.map((kind) => ({
            value: kind,
            title: say(`kind.${kind}`),
            text: say(`kindMeans.${kind}`),
            drill: kind === 'drill',
          }))}
        />
        {drill ? (
          <DrillOptions values={refused?.values ?? {}} wrongLine={refused?.wrongInject} />
        ) : null}
        <RunbookPicker
          {...runbooks}
          chosen={chosen}
          about={{ ...about, title }}
          error={wrong('runbook')}
          onChoose={onChoose}
        />
        {chosen && chosen.inputs.length > 0 ? (
          <DeclareInputs key={chosen.id} inputs={chosen.inputs} refused={refused} />
        ) : null}
      </div>
      <div className="sticky bottom-0 z-10 mt-8 flex flex-wrap gap-2.5 border-t border-line bg-bg py-3">
        <Button type="submit" look="act" aria-disabled={busy} className="grow sm:grow-0">
          {busy ? t('acting') : drill ? t('actDrill') : t('act')}
        </Button>
        <ButtonLink to="/" look="quiet">
          {shell('cancel')}
        </ButtonLink>
      </div>
    </Form>
  );
};
