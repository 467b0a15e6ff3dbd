import { expect, test } from 'vitest';
import { readRulesForm } from './read-rules-form.ts';

test('rows without a contact or a severity are no rules; quiet hours without one are none', () => {
  const form = new FormData();
  for (const [name, value] of [
    ...[
      ['rule', '0'],
      ['contact-0', 'mail'],
      ['after-0', '1.5'],
      ['severity-0', 'sev1'],
    ],
    ...[
      ['rule', '1'],
      ['contact-1', ''],
      ['after-1', '5'],
      ['severity-1', 'sev2'],
    ],
    ...[
      ['rule', '2'],
      ['contact-2', 'mail'],
      ['after-2', '5'],
    ],
    ...[
      ['rule', '3'],
      ['contact-3', 'push'],
      ['after-3', 'soon'],
      ['severity-3', 'sev9'],
      ['severity-3', 'sev4'],
    ],
    ...[
      ['from', '22:00'],
      ['until', '07:00'],
      ['zone', ''],
    ],
  ] as [string, string][])
    form.append(name, value);
  const rules = [
    { contact: 'mail', after: 90, severities: ['sev1'] },
    { contact: 'push', after: -1, severities: ['sev4'] },
  ];
  expect(readRulesForm(form)).toEqual({ rules, quiet: null });
  form.append('quiet', 'sev3');
  expect(readRulesForm(form).quiet).toEqual({
    ...{ from: '22:00', until: '07:00', zone: null, severities: ['sev3'] },
  });
});
