import { setup } from 'xstate';
import type { Definition, Stamp } from '../engine/types.ts';
import type { Mark } from '../walkthrough/run.ts';
import { why } from '../walkthrough/why.ts';
import { refuse, type Told } from './refuse.ts';
import { withReminder } from './reminder.ts';
import {
  type RetrospectiveEvent,
  type RetrospectiveRun,
  type RetrospectiveState,
  type Section,
  type SectionId,
  sectionIds,
  versionOf,
} from './retrospective.ts';

/** The shape of a retrospective's snapshot; a change that old snapshots do not fit raises it. */
export const RETROSPECTIVE_VERSION = 1;

type Opened = Told & { type: 'retrospective.opened' };

const openedRun = ({ dueAt, remindEvery: every, sections, at, by }: Opened): RetrospectiveRun => ({
  opened: { at, by },
  dueAt,
  sections: Object.fromEntries(
    sectionIds.flatMap((id) => {
      const text = sections[id]?.trim() ?? '';
      return text === '' ? [] : [[id, { text, version: 1, mark: { at, by } } satisfies Section]];
    }),
  ),
  addenda: [],
  ...(every !== undefined && { reminder: { number: 0, sent: 0, every } }),
});

const asDraft = { submitted: undefined, reviewed: undefined, published: undefined } as const;

/** The run after an event that fits it; a field set to undefined is dropped by the engine. */
const afterEvent = (run: RetrospectiveRun, event: Told): RetrospectiveRun => {
  const mark: Mark = { by: event.by, at: event.at };
  switch (event.type) {
    case 'retrospective.opened':
    case 'retrospective.due':
    case 'action.told':
      return run;
    case 'retrospective.edited': {
      const { section, text } = event;
      const written: Section = { text, version: versionOf(run, section) + 1, mark };
      return { ...run, ...asDraft, sections: { ...run.sections, [section]: written } };
    }
    case 'retrospective.submitted':
      return { ...run, submitted: mark, returned: undefined };
    case 'retrospective.returned':
      return { ...run, ...asDraft, returned: { ...mark, reason: event.reason.trim() } };
    case 'retrospective.reviewed':
      return { ...run, reviewed: { ...mark, ...(event.note && { note: event.note.trim() }) } };
    case 'retrospective.published':
      return { ...run, published: mark };
    case 'retrospective.amended': {
      const { text, section } = event;
      const added = { text: text.trim(), ...(section && { section }), mark };
      return { ...run, addenda: [...run.addenda, added] };
    }
    case 'retrospective.reopened':
      return { ...run, ...asDraft, dueAt: undefined };
    case 'retrospective.resumed':
      return { ...run, dueAt: event.dueAt };
  }
};

const begunAs = ({ opened, dueAt = opened.at, reminder }: RetrospectiveRun): Told => ({
  ...{ type: 'retrospective.opened', dueAt, sections: {}, ...opened },
  ...(reminder && { remindEvery: reminder.every }),
});

const retrospectiveSetup = setup({
  types: {} as { context: RetrospectiveRun; events: Told; input: { event: Opened } },
  guards: { fits: ({ context, event }) => refuse(context, event) === null },
});

const told = {
  actions: retrospectiveSetup.enqueueActions(({ context, event, enqueue }) => {
    const { run, ask } = withReminder(afterEvent(context, event), event);
    enqueue.assign(run);
    for (const { type, ...params } of ask) enqueue({ type, params } as never);
  }),
};

/** What begins with the retrospective itself: its reminder. */
const begin = retrospectiveSetup.enqueueActions(({ context, enqueue }) => {
  const { run, ask } = withReminder(context, begunAs(context));
  enqueue.assign(run);
  for (const { type, ...params } of ask) enqueue({ type, params } as never);
});
const stays = { guard: 'fits' as const, ...told };
const to = (target: RetrospectiveState) => ({ guard: 'fits' as const, target, ...told });

const always = { 'action.told': stays, 'retrospective.resumed': stays };
const unpublished = { ...always, 'retrospective.due': stays };

const machine = retrospectiveSetup.createMachine({
  id: 'retrospective',
  context: ({ input }) => openedRun(input.event),
  initial: 'begun',
  states: {
    begun: { entry: begin, always: 'draft' },
    draft: {
      on: {
        ...unpublished,
        'retrospective.reopened': stays,
        'retrospective.edited': stays,
        'retrospective.submitted': to('review'),
      },
    },
    review: {
      on: {
        ...unpublished,
        'retrospective.reopened': to('draft'),
        'retrospective.edited': to('draft'),
        'retrospective.returned': to('draft'),
        'retrospective.reviewed': to('reviewed'),
      },
    },
    reviewed: {
      on: {
        ...unpublished,
        'retrospective.reopened': to('draft'),
        'retrospective.edited': to('draft'),
        'retrospective.returned': to('draft'),
        'retrospective.published': to('published'),
      },
    },
    published: {
      on: {
        ...always,
        'retrospective.reopened': to('draft'),
        'retrospective.amended': stays,
      },
    },
  },
});

/**
 * The life of a retrospective: draft, review, reviewed, published, and back to draft when its
 * incident is reopened. An edit of what was submitted or reviewed makes it a draft again, since
 * somebody agreed to another text. It never ends: a published one takes addenda.
 */
export const retrospectiveDefinition: Definition<RetrospectiveEvent & Stamp> = {
  kind: 'retrospective',
  version: RETROSPECTIVE_VERSION,
  machine,
  admit: (event) => (event.type === 'retrospective.opened' ? null : why('not-started')),
  explain: (snapshot, event) =>
    refuse((snapshot as { context: RetrospectiveRun }).context, event) ??
    why('not-possible', { type: event.type }),
};

/** The run in a stored retrospective. */
export const retrospectiveRunOf = (stored: { snapshot: unknown }): RetrospectiveRun =>
  (stored.snapshot as { context: RetrospectiveRun }).context;

/** The section ids that a text may name. */
export const isSection = (text: string): text is SectionId =>
  (sectionIds as readonly string[]).includes(text);
