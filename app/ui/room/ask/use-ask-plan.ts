import { useTranslations } from 'use-intl';
import type { Severity } from '../../../domain/runbook/plan.ts';
import { useRoom } from '../room-context.ts';
import { flatStops } from '../way/stop-words.ts';
import { shortName } from '../words/names.ts';
import type { Ask } from './ask.types.ts';
import type { AskPlan } from './ask-plan.ts';

const severities: Severity[] = ['sev1', 'sev2', 'sev3', 'sev4'];

/** Words a question from what the room knows now. */
export const useAskPlan = () => {
  const t = useTranslations('room.ask');
  const words = useTranslations('incident');
  const { view, viewer } = useRoom();
  const reason = {
    label: t('reason'),
    hint: t('reasonHint'),
    needed: true,
    lacks: t('needReason'),
  };
  const ofStep = (step: string, key: 'skip' | 'rollback' | 'wait' | 'refuse', title: string) => ({
    name: `${key}:${step}`,
    title: t(`${key}.title`, { title }),
    summary: t(`${key}.summary`),
    act: t(`${key}.act`),
    text: reason,
  });

  return (ask: Ask): AskPlan => {
    switch (ask.type) {
      case 'note':
        return {
          name: 'note',
          title: t('note.title'),
          summary: t('note.summary'),
          act: t('note.act'),
          text: { label: t('note.field'), needed: true, lacks: t('note.empty') },
          event: ({ text }) => ({ type: 'note.added', text }),
        };
      case 'skip':
        return {
          ...ofStep(ask.step, 'skip', ask.title),
          event: ({ text }) => ({ type: 'step.skipped', step: ask.step, reason: text }),
        };
      case 'rollback':
        return {
          ...ofStep(ask.step, 'rollback', ask.title),
          event: ({ text }) => ({ type: 'rollback.started', step: ask.step, reason: text }),
        };
      case 'wait':
        return {
          ...ofStep(ask.step, 'wait', ''),
          event: ({ text }) => ({ type: 'wait.ended', step: ask.step, reason: text }),
        };
      case 'refuse':
        return {
          ...ofStep(ask.step, 'refuse', ask.title),
          event: ({ text }) => ({
            type: 'approval.refused',
            step: ask.step,
            role: ask.role,
            reason: text,
          }),
        };
      case 'reopen': {
        const { reopenable, way } = view.walkthrough;
        const stops = flatStops(way).filter(({ id }) => reopenable.includes(id));
        return {
          name: 'reopen',
          title: t('reopen.title'),
          summary: t('reopen.summary'),
          act: t('reopen.act'),
          text: reason,
          pick: {
            label: t('reopen.field'),
            options: stops.map(({ id, title }) => ({ id, title })),
            first: ask.step ?? stops.at(-1)?.id,
          },
          event: ({ text, picked }) => ({ type: 'step.reopened', step: picked, reason: text }),
        };
      }
      case 'role': {
        const free = view.incident.roles.filter(({ holder }) => holder?.id !== viewer.id);
        return {
          name: 'role',
          title: t('role.title'),
          summary: t('role.summary'),
          act: t('role.act'),
          pick: {
            label: t('role.field'),
            options: free.map(({ id, title, holder }) => ({
              id,
              title: holder
                ? t('role.heldBy', { role: title, who: shortName(holder.name) })
                : t('role.free', { role: title }),
            })),
            first: ask.role,
          },
          event: ({ picked }) => ({ type: 'role.taken', role: picked }),
        };
      }
      case 'severity':
        return {
          name: 'severity',
          title: t('severity.title'),
          act: t('severity.act'),
          text: reason,
          pick: {
            label: t('severity.field'),
            options: severities
              .filter((one) => one !== view.incident.severity)
              .map((id) => ({ id, title: words(`severity.${id}`) })),
          },
          event: ({ text, picked }) => ({
            type: 'severity.changed',
            severity: severities.find((one) => one === picked) ?? 'sev1',
            reason: text,
          }),
        };
      case 'resolve':
        return {
          name: 'resolve',
          title: t('resolve.title'),
          summary: t('resolve.summary'),
          act: t('resolve.act'),
          text: { label: t('resolve.field'), needed: false, lacks: '' },
          event: ({ text }) => ({
            type: 'incident.resolved',
            ...(text === '' ? {} : { summary: text }),
          }),
        };
      case 'reopenIncident':
        return {
          name: 'reopen-incident',
          title: t('reopenIncident.title'),
          act: t('reopenIncident.act'),
          text: reason,
          event: ({ text }) => ({ type: 'incident.reopened', reason: text }),
        };
    }
  };
};
