import { COMMANDER } from '../../app/domain/incident/incident-run.ts';
import { demo } from '../../app/messages/en/terminal-demo.ts';
import type { Player, Stage } from './stage.ts';

const RUNBOOK = 'provider-capacity-outage';
const MINUTE = 60;
export const PACE = 60;

/** Does what a step asks: its inputs, its checks one after the other, and the step itself. */
const work = async (
  stage: Stage,
  incident: string,
  who: Player,
  step: string,
  values: Record<string, string> = {},
) => {
  const { walkthroughs } = await stage.room(incident);
  const now = walkthroughs.flatMap(({ current }) => current).find(({ id }) => id === step);
  if (!now) throw new Error(`${step} does not wait`);
  for (const [name, value] of Object.entries(values)) {
    await stage.send(who, incident, { type: 'value.recorded', step, name, value });
    await stage.pass(MINUTE / 2);
  }
  for (const { id } of now.checks) {
    await stage.send(who, incident, { type: 'check.ticked', step, check: id });
    await stage.pass(MINUTE / 2);
  }
  await stage.send(who, incident, { type: 'step.done', step });
};

/** Somebody answers the page that climbs, as soon as there is one. */
const answerPage = async (stage: Stage, incident: string, who: Player): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    const page = (await stage.room(incident)).pages.find(({ state }) => state === 'paging');
    if (page) return stage.acknowledge(who, page.id);
    await stage.pass(MINUTE / 2);
  }
  throw new Error('nobody was paged');
};

/** A provider runs out of GPUs at night: played by several people, from the first error to the last word. */
export const playOutage = async (stage: Stage): Promise<string> => {
  const { send, pass, tell, idOf } = stage;
  const id = await stage.declare('marta', {
    ...{ title: 'H100 launches refused in eu-west-1', severity: 'sev2', kind: 'drill' },
    ...{ runbook: RUNBOOK, summary: 'Launches fail since 03:04; pods of tier 1 are pending.' },
    inputs: { region: 'eu-west-1', zone: 'eu-west-1a', 'other-zone': 'eu-west-1b' },
    drill: {
      ...{ pages: 'log', pace: PACE },
      injects: [{ after: 22 * MINUTE, text: demo.inject }],
    },
  });
  tell(demo.declared);
  await pass(3 * MINUTE);
  await send('joao', id, { type: 'responder.joined' });
  await send('joao', id, { type: 'role.taken', role: 'operations' });
  await work(stage, id, 'joao', 'confirm', { 'first-error': 'InsufficientInstanceCapacity' });
  tell(demo.confirmed);
  await pass(2 * MINUTE);
  await send('marta', id, { type: 'decision.made', step: 'classify', option: 'capacity' });
  await send('marta', id, { type: 'fact.pinned', text: demo.fact });
  await send('priya', id, { type: 'responder.joined' });
  await send('priya', id, { type: 'role.taken', role: 'capacity' });
  await work(stage, id, 'priya', 'hold');
  tell(demo.held);
  await send('marta', id, { type: 'severity.changed', severity: 'sev1', reason: demo.worse });
  tell(demo.severity);
  await send('marta', id, { type: 'role.assigned', role: 'communications', to: idOf('lena') });
  await pass(2 * MINUTE);
  await send('lena', id, {
    ...{ type: 'update.published', audience: 'external', status: 'investigating' },
    ...{ title: demo.firstUpdate.title, text: demo.firstUpdate.text },
  });
  tell(demo.told);
  await work(stage, id, 'joao', 'shed');
  await work(stage, id, 'lena', 'status-page');
  tell(demo.lapse);
  await answerPage(stage, id, 'sven');
  tell(demo.answered);
  await send('sven', id, { type: 'role.taken', role: 'vendor-manager' });
  await pass(MINUTE);
  await work(stage, id, 'sven', 'ticket', { 'case-id': '17650001' });
  await work(stage, id, 'priya', 'probe', { usable: '108', needed: '100' });
  await pass(MINUTE);
  await send('marta', id, { type: 'decision.made', step: 'enough', option: 'both' });
  tell(demo.enough);
  await send('marta', id, { type: 'role.offered', role: COMMANDER, to: idOf('priya') });
  await pass(2 * MINUTE);
  await send('priya', id, { type: 'role.accepted', role: COMMANDER });
  tell(demo.handedOver);
  await pass(2 * MINUTE);
  await send('joao', id, { type: 'verify.recorded', step: 'service', value: '310', pass: true });
  await send('priya', id, { type: 'incident.mitigated', summary: demo.mitigated });
  tell(demo.verified);
  await pass(3 * MINUTE);
  await send('priya', id, { type: 'decision.made', step: 'outlook', option: 'short' });
  await send('lena', id, {
    ...{ type: 'update.published', audience: 'external', status: 'resolved' },
    ...{ title: demo.lastUpdate.title, text: demo.lastUpdate.text },
  });
  await pass(3 * MINUTE);
  await send('priya', id, { type: 'incident.resolved', summary: demo.resolved });
  tell(demo.over);
  return id;
};

/** An incident that was over long ago: short, on time, and of a real night. */
export const playPast = async (
  stage: Stage,
  { title, commander, slow }: { title: string; commander: Player; slow: number },
): Promise<string> => {
  const { send, pass } = stage;
  const id = await stage.declare(commander, {
    ...{ title, severity: slow > 3 ? 'sev2' : 'sev3', kind: 'real', runbook: RUNBOOK },
  });
  await pass(slow * 30);
  await work(stage, id, 'joao', 'confirm', { 'first-error': 'VcpuLimitExceeded' });
  await pass(MINUTE);
  await send(commander, id, { type: 'decision.made', step: 'classify', option: 'capacity' });
  await pass(MINUTE);
  await work(stage, id, 'priya', 'hold');
  for (const step of ['shed', 'status-page', 'ticket', 'probe'])
    await send('priya', id, { type: 'step.done', step });
  await send(commander, id, { type: 'decision.made', step: 'enough', option: 'both' });
  await pass(slow * 20);
  await send('joao', id, { type: 'verify.recorded', step: 'service', value: '280', pass: true });
  await send(commander, id, { type: 'incident.mitigated', summary: demo.past.mitigated });
  await send(commander, id, { type: 'decision.made', step: 'outlook', option: 'short' });
  await pass(slow * 10 * MINUTE);
  await send(commander, id, { type: 'incident.resolved', summary: demo.past.resolved });
  return id;
};
