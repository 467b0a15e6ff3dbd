import type { PackSource, PackSourcePage } from './section.ts';

const pathOf = (page: PackSourcePage, id: string): string => {
  switch (page) {
    case 'action':
      return `/actions/${id}`;
    case 'actions':
      return '/actions';
    case 'incident':
      return `/incidents/${id}`;
    case 'incidents':
      return '/incidents';
    case 'drill-report':
      return `/incidents/${id}/drill-report`;
    case 'metrics':
      return '/incident-metrics';
    case 'runbook':
      return `/runbooks/${id}`;
    case 'runbooks':
      return '/runbooks';
    case 'gaps':
      return '/gaps';
    case 'readiness':
      return '/on-call/readiness';
    case 'on-call':
      return '/on-call';
    case 'person':
      return `/on-call/people/${id}`;
    case 'drills':
      return '/drills';
    case 'reviews':
      return '/reviews';
    case 'review':
      return `/reviews/${id}`;
  }
};

/** Where on this Bulkhead a number of the pack is looked up. */
export const sourcePath = ({ page, id = '', query = {} }: PackSource): string => {
  const path = pathOf(page, encodeURIComponent(id));
  const said = Object.entries(query)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');
  return said === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${said}`;
};
