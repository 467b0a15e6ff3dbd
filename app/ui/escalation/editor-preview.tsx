import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyBody, Steps } from '../../domain/escalation/policy.ts';
import type { Severity } from '../../domain/runbook/plan.ts';
import { Ladder } from './ladder.tsx';
import type { Choices, ShownClimb } from './ladder-data.ts';
import { SeveritySwitch } from './severity-switch.tsx';

const PAUSE_MS = 250;

type Shown = { body: PolicyBody; severity: Severity; climb: ShownClimb };

/** Whether every level names somebody and waits; the server looks at the rest. */
const isWhole = (body: PolicyBody): boolean => {
  const steps: Steps[] = [body, ...body.variants];
  const levels = steps.flatMap(({ levels }) => levels);
  return (
    steps.every(({ levels }) => levels.length > 0) &&
    [...levels, ...(body.lastResort ? [body.lastResort] : [])].every(
      ({ targets, wait }) =>
        wait > 0 && targets.length > 0 && targets.every(({ id }) => id.trim() !== ''),
    )
  );
};

const ask = async (
  body: PolicyBody,
  severity: Severity,
  signal: AbortSignal,
): Promise<ShownClimb | null> => {
  const answer = await fetch('/on-call/policies/preview', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ body, severity }),
    signal,
  });
  return answer.ok ? ((await answer.json()) as ShownClimb) : null;
};

/** Who would be paged now, and when, drawn anew with each change; what is half typed waits. */
export const PolicyPreview = ({ body, choices }: { body: PolicyBody; choices: Choices }) => {
  const t = useTranslations('policy.edit');
  const [severity, setSeverity] = useState<Severity>('sev1');
  const [shown, setShown] = useState<Shown | null>(null);
  const [failed, setFailed] = useState(false);
  const text = JSON.stringify(body);
  const whole = isWhole(body);
  useEffect(() => {
    if (!whole) return;
    const stop = new AbortController();
    const asked = JSON.parse(text) as PolicyBody;
    const timer = setTimeout(async () => {
      try {
        const climb = await ask(asked, severity, stop.signal);
        setFailed(climb === null);
        if (climb) setShown({ body: asked, severity, climb });
      } catch {
        if (!stop.signal.aborted) setFailed(true);
      }
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [text, severity, whole]);
  const stale = whole && (shown === null || JSON.stringify(shown.body) !== text);
  return (
    <section className="rounded-card border border-line bg-surface px-4 py-4 sm:px-5">
      <h2 className="text-step font-semibold">{t('preview')}</h2>
      <p className="mt-1 mb-3 text-control text-ink-2" role="status">
        {!whole
          ? t('previewWaits')
          : failed
            ? t('previewFailed')
            : stale
              ? t('previewReads')
              : t('previewHint')}
      </p>
      <SeveritySwitch chosen={severity} onChoose={setSeverity} />
      {shown ? <Ladder {...shown} choices={choices} /> : null}
    </section>
  );
};
