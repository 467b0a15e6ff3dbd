import { expect, test } from 'vitest';
import { withDeferred } from './deferred.ts';

const mark = { by: { type: 'clock' as const }, at: 0 };
const item = (id: string, minutes = 5) => ({ id, title: `About ${id}`, minutes });

test('what was put off stands on the next agenda once, with the review that it comes from', () => {
  const agenda = [item('opening'), item('risks')];
  const run = {
    agenda: [...agenda, item('lease', 20), item('noise')],
    dispositions: {
      risks: { type: 'deferred' as const, until: '2027-04-01', mark },
      lease: { type: 'deferred' as const, until: '2027-04-02', mark },
      noise: { type: 'noted' as const, mark },
    },
  };
  const next = withDeferred(agenda, { id: 'first', run });
  expect(next).toEqual([
    item('opening'),
    { ...item('risks'), from: { review: 'first', until: '2027-04-01' } },
    { ...item('lease', 20), from: { review: 'first', until: '2027-04-02' } },
  ]);
  // Put off once more it comes from the newer one; settled it does not come again.
  const again = { agenda: next, dispositions: { lease: run.dispositions.lease } };
  expect(withDeferred(agenda, { id: 'second', run: again })).toEqual([
    ...agenda,
    { ...item('lease', 20), from: { review: 'second', until: '2027-04-02' } },
  ]);
  expect(withDeferred(agenda, null)).toEqual(agenda);
});
