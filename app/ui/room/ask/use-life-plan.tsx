import { useTranslations } from 'use-intl';
import type { Severity } from '../../../domain/runbook/plan.ts';
import { useRoom } from '../room-context.ts';
import type { LifeAsk } from './ask.types.ts';
import type { AskPlan } from './ask-plan.ts';
import { SeverityHistory } from './severity-history.tsx';

const severities: Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

/** Words a question about the incident as a whole. */
export const useLifePlan = () => {
  const t = useTranslations('room');
  const words = useTranslations('incident');
  const { view, viewer } = useRoom();
  const { incident } = view;
  const reason = {
    label: t('ask.reason'),
    hint: t('ask.reasonHint'),
    needed: true,
    lacks: t('ask.needReason'),
  };
  const free = (label: string) => ({ label, needed: false, lacks: '' });
  const summary = (text: string) => (text === '' ? {} : { summary: text });

  return (ask: Exclude<LifeAsk, { type: 'adopt' }>): AskPlan => {
    switch (ask.type) {
      case 'severity': {
        const tells = viewer.reads || !incident.allows.includes('severity.changed');
        return {
          name: 'severity',
          title: t(tells ? 'life.severity.readTitle' : 'ask.severity.title'),
          act: t('ask.severity.act'),
          text: reason,
          tells,
          pick: {
            label: t('ask.severity.field'),
            options: severities
              .filter((one) => one !== incident.severity)
              .map((id) => ({ id, title: words(`severity.${id}`) })),
          },
          below: <SeverityHistory />,
          event: ({ text, picked }) => ({
            type: 'severity.changed',
            severity: severities.find((one) => one === picked) ?? 'sev1',
            reason: text,
          }),
        };
      }
      case 'mitigate':
        return {
          name: 'mitigate',
          title: t('life.ask.mitigate.title'),
          summary: t('life.ask.mitigate.summary'),
          act: t('life.ask.mitigate.act'),
          text: free(t('life.ask.mitigate.field')),
          event: ({ text }) => ({ type: 'incident.mitigated', ...summary(text) }),
        };
      case 'resolve':
        return {
          name: 'resolve',
          title: t('ask.resolve.title'),
          summary: t('ask.resolve.summary'),
          act: t('ask.resolve.act'),
          text: free(t('ask.resolve.field')),
          event: ({ text }) => ({ type: 'incident.resolved', ...summary(text) }),
        };
      case 'reopenIncident':
        return {
          name: 'reopen-incident',
          title: t('ask.reopenIncident.title'),
          act: t('ask.reopenIncident.act'),
          text: reason,
          event: ({ text }) => ({ type: 'incident.reopened', reason: text }),
        };
      case 'cancel':
        return {
          name: 'cancel',
          title: t('life.ask.cancel.title'),
          summary: t('life.ask.cancel.summary'),
          act: t('life.ask.cancel.act'),
          text: reason,
          event: ({ text }) => ({ type: 'incident.cancelled', reason: text }),
        };
      case 'merge':
        return {
          name: 'merge',
          title: t('life.ask.merge.title'),
          summary: t('life.ask.merge.summary'),
          act: t('life.ask.merge.act'),
          pick: {
            label: t('life.ask.merge.field'),
            options: [],
            from: `/incidents/${incident.id}/others`,
            none: t('life.ask.merge.none'),
          },
          text: reason,
          event: ({ text, picked }) => ({ type: 'incident.merged', into: picked, reason: text }),
        };
      case 'abandon':
        return {
          name: `abandon:${ask.walkthrough}`,
          title: t('walks.abandon.title', { title: ask.title }),
          summary: t('walks.abandon.summary'),
          act: t('walks.abandon.act'),
          text: reason,
          event: ({ text }) => ({
            type: 'walkthrough.abandoned',
            walkthrough: ask.walkthrough,
            reason: text,
          }),
        };
      case 'snooze': {
        const { walkthrough, step } = ask;
        return {
          name: `snooze:${walkthrough}:${step}`,
          title: t('clocks.ask.title'),
          summary: t('clocks.ask.summary', { title: ask.title }),
          act: t('clocks.ask.act'),
          pick: {
            label: t('clocks.ask.field'),
            options: ask.minutes.map((minutes) => ({
              id: String(minutes),
              title: t('clocks.ask.choice', { minutes }),
            })),
          },
          text: reason,
          event: ({ text, picked }) => ({
            type: 'deadline.snoozed',
            ...{ walkthrough, step, minutes: Number(picked), reason: text },
          }),
        };
      }
    }
  };
};
