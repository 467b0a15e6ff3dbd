import type { UpdateTemplate } from '../../domain/update/template-facts.ts';
import type { UpdateAudience } from '../../domain/update/update.ts';

/**
 * The templates that ship. Not part of the catalogue that pages are built of: they are filled on the
 * server, like those that people write, and may be replaced by them.
 */
export const updateTemplates: Record<UpdateAudience, UpdateTemplate> = {
  internal: {
    title:
      '{kind, select, drill {DRILL: } other {}}{severity, select, sev1 {SEV1} sev2 {SEV2} sev3 {SEV3} other {SEV4}} {title}',
    text: `{status, select,
investigating {We are looking into it.}
identified {We know what causes it and are working on it.}
monitoring {It is mitigated and we are watching it.}
other {It is resolved.}}{what, select, none {} other { {what}}}

It has lasted {minutes, plural, one {# minute} other {# minutes}} (since {since}). {by, select, none {} other {{by} commands. }}{next, select, none {} other {Next update at {next}.}}`,
  },
  external: {
    title:
      '{kind, select, drill {DRILL: } other {}}{status, select, resolved {Service is back to normal} monitoring {Service is recovering} other {Service is disrupted}}',
    text: `{kind, select, drill {This is a drill. Nothing is wrong.

} other {}}{status, select,
investigating {Since {since} parts of our service have been slow or unavailable. We are looking into the cause.}
identified {Since {since} parts of our service have been slow or unavailable. We know the cause and are working on it.}
monitoring {A fix is in place and our service is recovering. We are watching it closely.}
other {Our service has recovered. It was disrupted from {since} on, for {minutes, plural, one {# minute} other {# minutes}}.}}{next, select, none {} other {

We will tell you more by {next}.}}`,
  },
};
