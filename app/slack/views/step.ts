import type { CurrentStep, WayStop } from '../../domain/incident/room-view.types.ts';
import { context, fitting, section } from './blocks.ts';
import { moment, said } from './mrkdwn.ts';
import { type Shown, type SlackMessage, t } from './shown.ts';
import { stepBody } from './step-body.ts';
import { stepControls } from './step-controls.ts';

const facts = (step: CurrentStep): string[] => [
  t('slack.step.place', { number: String(step.number), of: String(step.of) }),
  ...(step.critical ? [t('slack.step.critical')] : []),
  ...(step.roleTitle ? [t('slack.step.role', { role: said(step.roleTitle, 80) })] : []),
  ...(step.claim ? [t('slack.step.claimed', { who: said(step.claim.name, 80) })] : []),
  ...(step.dueAt === undefined ? [] : [t('slack.step.due', { at: moment(step.dueAt) })]),
  ...(step.visits > 1 ? [t('slack.step.visit', { count: step.visits })] : []),
];

const hints = (step: CurrentStep): string =>
  (step.options ?? [])
    .filter(({ hint }) => hint)
    .map(({ title, hint }) =>
      t('slack.step.optionHint', { title: said(title, 80), hint: said(hint ?? '', 200) }),
    )
    .join('\n');

const told = (step: CurrentStep): string => {
  const title = `*${said(step.title, 250)}*`;
  const asks = step.question ?? step.verify?.what;
  return asks ? `${title}\n${said(asks, 1000)}` : title;
};

/** A step that waits, with everything that moves it on. */
export const stepMessage = (shown: Shown, step: CurrentStep): SlackMessage => {
  const options = hints(step);
  return {
    text: t('slack.step.fallback', { title: said(step.title, 250) }),
    blocks: fitting(
      [
        section(told(step)),
        context(facts(step).join(' · ')),
        ...stepBody(shown, step),
        ...(options === '' ? [] : [context(options)]),
      ],
      stepControls(shown, step),
    ),
  };
};

const stops = (way: readonly WayStop[]): WayStop[] =>
  way.flatMap((stop) => [stop, ...(stop.lanes ?? []).flatMap((lane) => stops(lane.stops))]);

/** A step that somebody left: one line in the place of its controls. */
export const leftMessage = (shown: Shown, walkthrough: string, step: string): SlackMessage => {
  const walk = shown.room.walkthroughs.find(({ id }) => id === walkthrough);
  const stop = stops(walk?.way ?? []).find(({ id }) => id === step);
  const how = stop?.state === 'done' || stop?.state === 'skipped' ? stop.state : 'other';
  const by = stop?.left && 'name' in stop.left.by ? stop.left.by.name : 'Bulkhead';
  const title = said(`${stop?.title ?? step}${stop?.choice ? `: ${stop.choice}` : ''}`, 300);
  const facts = { how, title, by: said(by, 80) };
  const at = moment(stop?.left?.at ?? shown.room.now);
  return {
    text: t('slack.step.leftPlain', facts),
    blocks: [section(t('slack.step.left', { ...facts, at }))],
  };
};
