import { dayOf } from './domain/day.ts';
import { isoOf } from './domain/iso.ts';
import type { ReviewRecord } from './domain/review/record.ts';
import { stateWord } from './domain/review/state-word.ts';
import { translator } from './messages/catalogue.ts';
import { durationWords } from './messages/duration-words.ts';

const stamp = (at: number) => `${isoOf(at).slice(0, 16).replace('T', ' ')} UTC`;

/** One line in which nothing is Markdown, HTML or the end of a cell. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>|~#]/g, '\\$&');

/** Notes as they were written, so that no line of them begins a heading or a rule of the document. */
const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${plain(line)}`.trimEnd())
    .join('\n');

/** The minutes as Markdown, for a wiki or an archive. Times are UTC. */
export const reviewMarkdown = ({ number, state, run, actions, chain }: ReviewRecord): string => {
  const t = translator();
  const say = durationWords();
  const word = (key: string) => t(`pack.minutes.${key}` as 'pack.minutes.held');
  const fact = (key: string, text: string) => `- ${word(key)}: ${text}`;
  const section = (key: string, lines: readonly string[], none: string): string[] => [
    ...['', `## ${word(key)}`, ''],
    ...(lines.length === 0 ? [`_${word(none)}_`] : lines),
  ];
  const present = Object.entries(run.present);
  const absent = run.people.filter(({ id }) => !run.present[id]);
  const scope =
    run.scope.type === 'all'
      ? t('pack.scope.all')
      : t(`pack.scope.${run.scope.type}`, { id: plain(run.scope.id) });
  const out = [
    `# ${t('pack.minutes.title', { number: String(number), title: plain(run.title) })}`,
    '',
    ...(run.signed ? [] : [`**${word('unsigned')}**`, '']),
    fact(
      'held',
      `${stamp(run.opened?.at ?? run.startsAt)} (${t('pack.minutes.state', { state: stateWord(state) })})`,
    ),
    fact(
      'period',
      t('pack.period', { from: dayOf(run.period.from), to: dayOf(run.period.to - 1) }),
    ),
    fact('scope', scope),
    fact('chair', plain(run.chair.name)),
    fact('present', present.map(([, { name }]) => plain(name)).join(', ') || word('none')),
    fact(
      'quorum',
      t('pack.minutes.quorumLine', { present: String(present.length), quorum: String(run.quorum) }),
    ),
    ...(absent.length > 0
      ? [fact('absent', absent.map(({ name }) => plain(name)).join(', '))]
      : []),
    ...run.postponements.map(({ from, to, reason }) =>
      fact(
        'postponed',
        t('pack.minutes.postponedLine', {
          from: stamp(from),
          to: stamp(to),
          reason: plain(reason),
        }),
      ),
    ),
    ...section(
      'previous',
      (run.pack?.previous ?? []).map(({ id, number: action, title, owner }) => {
        const said = run.statuses[id];
        const status = said ? t(`pack.minutes.said.${said.status}`) : word('notSaid');
        const note = said?.note ? `: ${plain(said.note)}` : '';
        return `- ${action} ${plain(title)} (${plain(owner?.name ?? word('none'))}): ${status}${note}`;
      }),
      'noPrevious',
    ),
    '',
    `## ${word('items')}`,
  ];
  for (const { id, title, minutes } of run.agenda) {
    const disposition = run.dispositions[id];
    const disposed = disposition
      ? t(`pack.minutes.disposition.${disposition.type}`, { day: disposition.until ?? '' })
      : word('noDisposition');
    const time = t('pack.minutes.itemTime', {
      spent: say(run.spent[id] ?? 0),
      planned: say(minutes * 60),
    });
    const notes = run.notes[id]?.text ?? '';
    out.push('', `### ${plain(title)}`, '', `${disposed}, ${time}.`);
    if (notes.trim() !== '') out.push('', quoted(notes));
  }
  out.push(
    ...section(
      'decisions',
      run.decisions.map(({ what, why, owner, dueOn }) => {
        const because = why ? ` ${t('pack.minutes.why', { why: plain(why) })}.` : '';
        return `- ${plain(what)}.${because} ${word('owner')}: ${plain(owner?.name ?? word('none'))}, ${dueOn ?? word('none')}`;
      }),
      'noDecisions',
    ),
    ...section(
      'actions',
      run.actions.map(({ id, number: action, title }) => {
        const item = actions.find((one) => one.id === id);
        const stands = item ? t(`action.state.${item.state}`) : word('none');
        return `- ${action} ${plain(title)} (${plain(item?.owner?.name ?? word('none'))}, ${item?.dueOn ?? word('none')}): ${stands}`;
      }),
      'noActions',
    ),
    ...section(
      'outcomes',
      Object.entries(run.outcomes).map(([runbook, { outcome, revision, note, mark }]) => {
        const title = run.pack?.runbooks.find(({ id }) => id === runbook)?.title ?? runbook;
        const by = mark.by.type === 'clock' ? '' : ` (${plain(mark.by.name)})`;
        return `- ${plain(title)} \`${revision.slice(0, 12)}\`: ${t(`pack.minutes.outcome.${outcome}`)}${by}${note ? `: ${plain(note)}` : ''}`;
      }),
      'noOutcomes',
    ),
    ...section(
      'drills',
      Object.entries(run.drills).map(([runbook, drill]) => {
        const title = plain(run.pack?.runbooks.find(({ id }) => id === runbook)?.title ?? runbook);
        return 'waived' in drill
          ? `- ${title}: ${t('pack.minutes.waived', { reason: plain(drill.waived) })}`
          : `- ${drill.on} ${title}: ${t('pack.drills.kind', { kind: drill.kind })}, ${plain(drill.owner.name)}`;
      }),
      'noDrills',
    ),
    ...section(
      'signatures',
      run.signatures.map(({ person, mark, statement }) => {
        const line = t('pack.minutes.signedLine', { name: plain(person.name), at: stamp(mark.at) });
        return `- ${line}${statement ? `: ${plain(statement)}` : ''}`;
      }),
      'noSignatures',
    ),
  );
  if (run.addenda.length > 0)
    out.push(
      ...section(
        'addenda',
        run.addenda.map(({ text, mark }) => {
          const by = mark.by.type === 'clock' ? '' : plain(mark.by.name);
          return `- ${t('pack.minutes.signedLine', { name: by, at: stamp(mark.at) })}: ${plain(text)}`;
        }),
        'none',
      ),
    );
  out.push('', `## ${word('hashes')}`, '');
  out.push(`- ${word('packHash')}: \`${run.pack?.hash ?? word('none')}\``);
  out.push(`- ${word('minutesHash')}: \`${run.submitted?.hash ?? word('none')}\``);
  out.push(`- ${t('pack.minutes.head', { entries: chain.entries })}: \`${chain.head}\``);
  return `${out.join('\n').trimEnd()}\n`;
};
