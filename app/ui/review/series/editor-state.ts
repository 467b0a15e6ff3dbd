import {
  type PresetName,
  presets,
  type ReviewSeries,
  usualAgenda,
} from '../../../domain/review/series.ts';

/** A series as it is sent: people by their ids. */
export type SeriesDraft = Omit<
  ReviewSeries,
  'id' | 'version' | 'endedAt' | 'chair' | 'above' | 'people' | 'signers'
> & { chair: string; above: string | null; people: string[]; signers: string[] };

export const draftOf = (series: ReviewSeries): SeriesDraft => {
  const { title, preset, cadence, scope, quorum, leads, agenda } = series;
  const ids = (people: { id: string }[]) => people.map(({ id }) => id);
  return {
    ...{ title, preset, cadence, scope, quorum, leads, agenda },
    ...{ chair: series.chair.id, above: series.above?.id ?? null },
    ...{ people: ids(series.people), signers: ids(series.signers) },
  };
};

/** What a new series begins with: `titleOf` words the items of the usual agenda. */
export const firstDraft = (
  { me, zone, first, title }: { me: string; zone: string; first: string; title: string },
  titleOf: (id: string) => string,
): SeriesDraft => {
  const { rule, leads } = presets['start-up'];
  return {
    ...{ title, preset: 'start-up', cadence: { rule, zone, first }, scope: { type: 'all' } },
    ...{ chair: me, above: null, people: [], signers: [me], quorum: 1, leads },
    agenda: usualAgenda.map(({ id, minutes }) => ({ id, minutes, title: titleOf(id) })),
  };
};

/** A preset sets rhythm, quorum and deadlines; who comes stays. */
export const withPreset = (draft: SeriesDraft, preset: PresetName): SeriesDraft => {
  const { rule, leads, quorum } = presets[preset];
  return { ...draft, preset, leads, quorum, cadence: { ...draft.cadence, rule } };
};

export const newItemId = (draft: SeriesDraft): string => {
  for (let number = draft.agenda.length + 1; ; number++) {
    const id = `item-${number}`;
    if (!draft.agenda.some((item) => item.id === id)) return id;
  }
};
