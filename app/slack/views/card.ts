import type { RoomView } from '../../domain/incident/room-view.types.ts';
import { actions, button, context, fitting, header, section } from './blocks.ts';
import { limits } from './limits.ts';
import { clipped, longMoment, moment, plain, said, shortened } from './mrkdwn.ts';
import { writeRef } from './ref.ts';
import { drillOf, nameOf, type Shown, type SlackMessage, t, urlOf } from './shown.ts';

const LISTED = 8;

const listed = (lines: string[]): string => {
  const more = lines.length - LISTED;
  const shown = lines.slice(0, LISTED).join('\n');
  return more > 0 ? `${shown}\n${t('slack.card.more', { count: more })}` : shown;
};

const standard = [
  'incident-commander',
  'deputy',
  'operations',
  'communications',
  'scribe',
] as const;

/** What a role is called: as its runbook says, else as everybody says. */
const titleOf = (id: string, title: string): string => {
  const known = standard.find((one) => one === id);
  return title === id && known ? t(`room.people.standard.${known}`) : title;
};

const rolesOf = ({ incident }: RoomView): string =>
  listed(
    incident.roles.map(({ id, title, holder }) =>
      t('slack.card.role', {
        title: said(titleOf(id, title), 80),
        who: holder ? said(holder.name, 80) : t('slack.card.nobody'),
      }),
    ),
  );

const stepsOf = (room: RoomView): string => {
  const steps = room.walkthroughs.flatMap(({ current }) => current);
  if (steps.length === 0) return t('slack.card.noSteps');
  return listed(
    steps.map(({ title, claim, holder }) => {
      const who = claim ?? holder;
      return t('slack.card.step', {
        title: said(title, 120),
        who: who ? said(who.name, 60) : '_none',
      });
    }),
  );
};

const nextOf = ({ timers }: RoomView): string => {
  const [next] = timers.filter(({ kind }) => kind === 'deadline');
  return next
    ? t('slack.card.next', { title: said(next.title, 120), at: moment(next.dueAt) })
    : t('slack.card.noNext');
};

const field = (words: string) => ({
  ...{ type: 'mrkdwn' as const, text: shortened(words, limits.field) },
});

/** The pinned message: how the incident stands, in one look. */
export const card = (shown: Shown): SlackMessage => {
  const { incident } = shown.room;
  const severity = t(`slack.severity.${incident.severity}`);
  const state = t(`slack.state.${incident.state}`);
  const by = 'name' in incident.declared.by ? incident.declared.by.name : 'Bulkhead';
  const title = `${drillOf(incident)}${severity} ${nameOf(incident)}`;
  return {
    text: title,
    blocks: fitting([
      header(`${drillOf(incident)}INC-${incident.number} ${plain(incident.title, 120)}`),
      {
        type: 'section',
        fields: [
          field(t('slack.card.state', { state })),
          field(t('slack.card.severity', { severity })),
          field(t('slack.card.roles', { roles: rolesOf(shown.room) })),
          field(nextOf(shown.room)),
        ],
      },
      section(t('slack.card.steps', { steps: stepsOf(shown.room) })),
      context(
        t(`slack.kind.${incident.kind}`),
        t('slack.card.joined', {
          count: incident.responders.length,
          by: said(by, 80),
          at: longMoment(incident.declared.at),
        }),
      ),
      actions(
        button('open', t('slack.act.open'), { url: urlOf(shown) }),
        ...(incident.open
          ? [button('join', t('slack.act.join'), { value: writeRef({ i: incident.id }) })]
          : []),
      ),
    ]),
  };
};

/** The channel's topic. */
export const topicOf = ({ room: { incident } }: Shown): string =>
  clipped(
    t('slack.topic', {
      drill: drillOf(incident),
      severity: t(`slack.severity.${incident.severity}`),
      state: t(`slack.state.${incident.state}`),
      title: said(incident.title, 150),
    }),
    limits.topic,
  );
