import { api, type Door, form, json, nobody, page } from './door.ts';

const forged = (body: object) => form({ key: 'forged-key', body: JSON.stringify(body) });

/** What reviews are held by. */
export const doorsOfReviews: Door[] = [
  page('coverage', () => '/coverage'),
  api('api.v1.coverage', () => '/api/v1/coverage'),
  page('reviews._index', () => '/reviews'),
  page('reviews.new', () => '/reviews/new', { acts: forged({ type: 'created' }) }),
  page('reviews_.meetings', () => '/reviews/meetings'),
  page('reviews_.series_.$id', () => `/reviews/series/${nobody}`, {
    acts: forged({ type: 'ended' }),
    withId: (id) => `/reviews/series/${id}`,
  }),
  page('reviews.$id', () => `/reviews/${nobody}`, {
    acts: forged({ type: 'review.invited' }),
    withId: (id) => `/reviews/${id}`,
  }),
  page('reviews.$id_.meeting', () => `/reviews/${nobody}/meeting`, {
    acts: forged({ type: 'review.opened' }),
    withId: (id) => `/reviews/${id}/meeting`,
  }),
  ...[
    'pack',
    'print',
    'summary',
    'evidence.json',
    'minutes.md',
    'actions.csv',
    'invitation.ics',
  ].map((what) =>
    page(`reviews.$id_.${what.replace('.', '[.]')}`, () => `/reviews/${nobody}/${what}`, {
      withId: (id) => `/reviews/${id}/${what}`,
    }),
  ),
  api('api.v1.reviews', () => '/api/v1/reviews'),
  api('api.v1.reviews_.$id', () => `/api/v1/reviews/${nobody}`, {
    acts: json({ type: 'review.cancelled', reason: 'forged' }),
    withId: (id) => `/api/v1/reviews/${id}`,
  }),
  ...['log', 'verify'].map((what) =>
    api(`api.v1.reviews_.$id_.${what}`, () => `/api/v1/reviews/${nobody}/${what}`, {
      withId: (id) => `/api/v1/reviews/${id}/${what}`,
    }),
  ),
  api('api.v1.reviews_.series', () => '/api/v1/reviews/series', {
    acts: json({ title: 'forged' }),
  }),
  api('api.v1.reviews_.series_.$id', () => `/api/v1/reviews/series/${nobody}`, {
    acts: json({ type: 'ended' }),
    withId: (id) => `/api/v1/reviews/series/${id}`,
  }),
];
