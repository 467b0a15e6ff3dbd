import { aCheck, aCommand, aDecision, anExit, anInput, aPlan, aStep } from './plan-builder.ts';

/** A short way with a box, a value, a decision and two steps. */
export const walkPlan = aPlan(
  [
    aStep('confirm', {
      title: 'Confirm the outage',
      deadline: 600,
      checks: [aCheck('both', 'Both zones refuse'), aCheck('status', 'The status page says so')],
      commands: [aCommand('list', 'gcloud compute zones list <zone>')],
      inputs: [anInput('zone', { label: 'Zone' })],
      body: [
        { type: 'check', check: 'both' },
        { type: 'check', check: 'status' },
        { type: 'command', command: 'list' },
        { type: 'input', input: 'zone' },
      ],
    }),
    aDecision('classify', { Capacity: 'hold', Money: 'ask' }, { title: 'What is it' }),
    aStep('hold', { title: 'Hold the batch', next: 'over' }),
    aStep('ask', { title: 'Ask finance', next: 'over' }),
    anExit('over'),
  ],
  { id: 'capacity-outage', title: 'Capacity outage' },
);
