import { useTranslations } from 'use-intl';
import { sentEventLimits } from '../../../domain/incident/sent-event-limits.ts';
import { useRoom } from '../room-context.ts';
import { flatStops } from '../way/stop-words.ts';
import type { Ask } from './ask.types.ts';
import type { AskPlan } from './ask-plan.ts';
import { useLifePlan } from './use-life-plan.tsx';
import { usePeoplePlan } from './use-people-plan.ts';

/** Words a question from what the room knows now. */
export const useAskPlan = () => {
  const t = useTranslations('room.ask');
  const story = useTranslations('room.story.ask');
  const ofPeople = usePeoplePlan();
  const ofLife = useLifePlan();
  const { view } = useRoom();
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

  return (ask: Exclude<Ask, { type: 'adopt' }>): AskPlan => {
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
      case 'fact':
        return {
          name: 'fact',
          title: story('fact.title'),
          summary: story('fact.summary'),
          act: story('fact.act'),
          text: { label: story('fact.field'), needed: true, lacks: story('fact.empty') },
          event: ({ text }) => ({ type: 'fact.pinned', text }),
        };
      case 'link':
        return {
          name: 'link',
          title: story('link.title'),
          summary: story('link.summary'),
          act: story('link.act'),
          line: { label: story('link.field'), lacks: story('link.empty'), type: 'url' },
          text: { label: story('link.name'), needed: false, lacks: '' },
          event: ({ text, line }) => ({
            type: 'link.added',
            url: line,
            ...(text === '' ? {} : { title: text.slice(0, sentEventLimits.title) }),
          }),
        };
      case 'role':
      case 'offer':
      case 'assign':
      case 'decline':
        return ofPeople(ask);
      default:
        return ofLife(ask);
    }
  };
};
