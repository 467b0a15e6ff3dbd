import type { Mend } from '../../domain/readiness/readiness.ts';

/** The page that mends a finding; what is the reader's own is mended on their own page. */
export const mendLink = (mend: Mend, me: string): string => {
  switch (mend.page) {
    case 'policies':
      return '/on-call/policies';
    case 'policy':
      return `/on-call/policies/${encodeURIComponent(mend.id)}`;
    case 'schedule':
      return `/on-call/schedules/${encodeURIComponent(mend.id)}`;
    case 'runbook':
      return `/runbooks/${encodeURIComponent(mend.id)}`;
    case 'person':
      return mend.id === me ? '/settings/reach' : `/settings/people/${encodeURIComponent(mend.id)}`;
  }
};
