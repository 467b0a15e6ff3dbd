/** Where the bar above every page leads, with the keys that go there too. */
export const destinations = [
  { to: '/', name: 'now', key: 'g n', go: 'goNow' },
  { to: '/incidents', name: 'incidents', key: 'g i', go: 'goIncidents' },
  { to: '/runbooks', name: 'runbooks', key: 'g r', go: 'goRunbooks' },
  { to: '/drills', name: 'drills', key: 'g d', go: 'goDrills' },
  { to: '/on-call', name: 'onCall', key: 'g o', go: 'goOnCall' },
  { to: '/reviews', name: 'reviews', key: 'g v', go: 'goReviews' },
  { to: '/actions', name: 'actions', key: 'g a', go: 'goActions' },
  { to: '/incident-metrics', name: 'metrics', key: 'g m', go: 'goMetrics' },
  { to: '/settings', name: 'settings', key: 'g s', go: 'goSettings' },
] as const;
