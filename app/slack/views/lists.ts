import type { HomeView, KnownBlock } from '@slack/types';
import type { CurrentStep } from '../../domain/incident/room-view.types.ts';
import type { IncidentSummary } from '../../domain/incident/summary.types.ts';
import { actions, button, context, fitting, header, section } from './blocks.ts';
import { linkTo, longMoment, said } from './mrkdwn.ts';
import { drillOf, nameOf, type SlackMessage, t } from './shown.ts';

const LISTED = 15;

const line = (one: IncidentSummary, publicUrl: string): KnownBlock =>
  section(
    `${t('slack.list.line', {
      incident: `${drillOf(one)}${nameOf(one)}`,
      severity: t(`slack.severity.${one.severity}`),
      state: t(`slack.state.${one.state}`),
      ...{ done: one.doneCount, total: one.totalCount },
    })}\n${linkTo(`${publicUrl}/incidents/${one.id}`, t('slack.act.open'))}`,
  );

const lines = (open: readonly IncidentSummary[], publicUrl: string): KnownBlock[] => {
  if (open.length === 0) return [section(t('slack.said.noneOpen'))];
  const more = open.length - LISTED;
  return [
    ...open.slice(0, LISTED).map((one) => line(one, publicUrl)),
    ...(more > 0 ? [context(t('slack.more', { count: more }))] : []),
  ];
};

export const listMessage = (open: readonly IncidentSummary[], publicUrl: string): SlackMessage => ({
  text: t('slack.list.title'),
  blocks: fitting([header(t('slack.list.title')), ...lines(open, publicUrl)]),
});

const subcommands = [
  ...(['declare', 'drill', 'list', 'status', 'join', 'role', 'page', 'note', 'update'] as const),
  ...(['severity', 'runbook', 'next', 'resolve', 'oncall', 'unlink', 'help'] as const),
] as const;

/** How one subcommand is written. */
export const usageOf = (word: (typeof subcommands)[number], command: string): string =>
  t(`slack.help.${word}`, { command });

export const helpMessage = (command: string): SlackMessage => ({
  text: t('slack.help.title', { command }),
  blocks: [
    section(
      [
        `*${t('slack.help.title', { command })}*`,
        ...subcommands.map((word) => usageOf(word, command)),
      ].join('\n'),
    ),
  ],
});

/** What the command says without words. */
export const menuMessage = (): SlackMessage => ({
  text: t('slack.help.menu'),
  blocks: [
    section(t('slack.help.menu')),
    actions(
      button('menu:declare', t('slack.act.declare'), { style: 'primary' }),
      button('menu:list', t('slack.list.title')),
      button('menu:help', '?'),
    ),
  ],
});

export type HomeFacts = {
  publicUrl: string;
  steps: { step: CurrentStep; incident: IncidentSummary }[];
  open: readonly IncidentSummary[];
  shifts: { schedule: string; from: number; until: number }[];
  overdue: { id: string; title: string; dueOn?: string }[];
};

/** App Home: what is mine first. */
export const homeView = ({ publicUrl, steps, open, shifts, overdue }: HomeFacts): HomeView => ({
  type: 'home',
  blocks: fitting([
    actions(button('menu:declare', t('slack.act.declare'), { style: 'primary' })),
    header(t('slack.home.mine')),
    ...(steps.length === 0
      ? [section(t('slack.home.noMine'))]
      : steps
          .slice(0, LISTED)
          .map(({ step, incident }) =>
            section(
              `${t('slack.home.step', { title: said(step.title), incident: nameOf(incident) })}\n${linkTo(`${publicUrl}/incidents/${incident.id}`, t('slack.act.open'))}`,
            ),
          )),
    header(t('slack.home.open')),
    ...lines(open, publicUrl),
    header(t('slack.home.shifts')),
    ...(shifts.length === 0
      ? [section(t('slack.home.noShifts'))]
      : shifts.slice(0, 5).map(({ schedule, from, until }) =>
          section(
            t('slack.home.shift', {
              ...{ schedule: said(schedule), from: longMoment(from), until: longMoment(until) },
            }),
          ),
        )),
    header(t('slack.home.overdue')),
    ...(overdue.length === 0
      ? [section(t('slack.home.noOverdue'))]
      : overdue.slice(0, LISTED).map(({ id, title, dueOn }) => {
          const link = linkTo(`${publicUrl}/actions/${id}`, t('slack.act.open'));
          return section(t('slack.home.action', { title: said(title), on: dueOn ?? '–', link }));
        })),
  ]),
});
