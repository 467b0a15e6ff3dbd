import type { Reader, Writer } from '../../../db/store.ts';
import type { Message, Recipient } from '../../domain/delivery/message.ts';
import { mayStart } from '../../domain/drill/planned.ts';
import { digestWeek } from '../../domain/evidence/digest-week.ts';
import type { EvidenceFinding } from '../../domain/evidence/findings.ts';
import type { Instant } from '../../domain/time.ts';
import { askSend } from '../delivery/ask-send.ts';
import { listEvidenceFindings, viewDrill } from '../drill/plans.ts';
import type { Ports } from '../ports.ts';
import type { KeptEstate } from './estate.ts';

const DIGEST = 'evidence.digest';
const MINUTE = 60_000;
const DAY = 24 * 60 * 60;
/** So many lines stand in a digest; the page has all. */
const LISTED = 40;

/**
 * What the clock does for runbooks besides timers, looked at once a minute: it reminds owners of
 * drills, and once a week tells each who should know what is overdue. Nobody hears of nothing.
 */
export const errands = (ports: Ports, estate: KeptEstate): ((now: Instant) => Promise<void>) => {
  const { store } = ports;
  const findings = listEvidenceFindings(ports, estate);
  let next = 0;

  const remind = async (now: Instant) => {
    for (const drill of await store.read.drillsToRemind(now)) {
      const { state } = await viewDrill(ports, estate, drill);
      const to = drill.owner && (await mailTo(ports, drill.owner.id));
      const { id, number, runbook, kind, on } = drill;
      await store.transact(async (tx) => {
        // Moved or called off meanwhile: then it has another reminder, or none.
        if ((await tx.plannedDrill(id))?.version !== drill.version) return;
        await tx.forgetReminder(id);
        if (!to || !mayStart(state)) return;
        const message: Message = {
          ...{ type: 'drill-near', drill: { id, number, title: runbook.title, kind, on } },
        };
        await askSend(tx, { key: `drill-near:${id}:${on}`, to, message, within: 2 * DAY }, now);
      });
    }
  };

  const digest = async (now: Instant) => {
    const week = digestWeek(now);
    const before = await store.read.setting(DIGEST);
    if (before && Number(before.value) >= week) return;
    // The first week that is seen is not over: what was due before anybody was here waits for it.
    const said = before ? (await findings()).filter(({ code }) => code !== 'RB604') : [];
    const people = await recipients(store.read, said);
    const sent: { person: string; to: Recipient; about: EvidenceFinding[] }[] = [];
    for (const [person, about] of people) {
      const to = await mailTo(ports, person);
      if (to) sent.push({ person, to, about });
    }
    await store.transact(async (tx) => {
      const row = await tx.setting(DIGEST);
      if (row && Number(row.value) >= week) return;
      await tellAll(tx, sent, week, now);
      const value = String(week);
      await tx.putSetting({ name: DIGEST, value, changedAt: now, changedBy: 'clock' });
    });
  };

  return async (now) => {
    if (now < next) return;
    next = now + MINUTE;
    await remind(now);
    await digest(now);
  };
};

const tellAll = async (
  tx: Writer,
  sent: readonly { person: string; to: Recipient; about: EvidenceFinding[] }[],
  week: Instant,
  now: Instant,
) => {
  for (const { person, to, about } of sent) {
    const findings = about.slice(0, LISTED).map(({ code, params }) => ({ code, params }));
    const message: Message = { type: 'evidence-digest', findings, count: about.length };
    await askSend(
      tx,
      { key: `evidence-digest:${week}:${person}`, to, message, within: 2 * DAY },
      now,
    );
  }
};

/** Who is told what: the owner of a thing, else its team, else whoever reviews. */
const recipients = async (
  read: Reader,
  findings: readonly EvidenceFinding[],
): Promise<Map<string, EvidenceFinding[]>> => {
  const told = new Map<string, EvidenceFinding[]>();
  if (findings.length === 0) return told;
  const members = await read.teamMembers();
  const reviewers = (await read.grants())
    .filter(({ role, team }) => team === null && (role === 'reviewer' || role === 'administrator'))
    .map(({ personId }) => personId);
  for (const finding of findings) {
    const { person, team } = finding.ask;
    const inTeam = members.filter(({ teamId }) => teamId === team).map((one) => one.personId);
    const asked = person !== undefined ? [person] : inTeam.length > 0 ? inTeam : reviewers;
    for (const id of new Set(asked)) told.set(id, [...(told.get(id) ?? []), finding]);
  }
  return told;
};

/** Where somebody reads mail: a contact that was verified, else the address of the account. */
const mailTo = async (
  { store: { read }, sendsEmail }: Ports,
  id: string,
): Promise<Recipient | null> => {
  const person = await read.person(id);
  if (!person || person.deactivatedAt !== null) return null;
  const contact = (await read.contactPointsOf(id)).find(
    ({ kind, verifiedAt }) => kind === 'email' && verifiedAt !== null,
  );
  if (contact) return { type: 'contact', person: id, contact: contact.id };
  return sendsEmail && person.email ? { type: 'address', person: id, address: person.email } : null;
};
