const kind =
  '{kind, select, tabletop {tabletop} walkthrough {walkthrough} functional {functional} full {full-scale} other {{kind}}}';
const proof =
  '{proof, select, reviewed {review} tabletop {tabletop drill} walkthrough {walkthrough drill} functional {functional drill} full {full-scale drill} other {{proof}}}';

/** What was promised for runbooks and not kept; found in the database, not in a runbook. */
export const findingEvidence = {
  RB601: {
    says: `The ${kind} drill {number, number} of “{runbook}” was planned for {day} and did not happen{owner, select, _none {; nobody owns it} other { ({owner})}}.`,
    hint: 'Start it now, move it to another day, or call it off and say why.',
  },
  RB602: {
    says: `“{runbook}” has been due for a ${proof} since {day}.`,
    hint: 'Only a review, a drill or a use resets the clock. Plan the drill, or record what a reviewer found.',
  },
  RB603: {
    says: 'Documentation gap {number, number} in “{runbook}” was to be mended by {day}.',
    hint: 'Correct the runbook and let somebody else walk it, or pin a note until then.',
  },
  RB604: {
    says: 'No drill of the tier-0 runbook “{runbook}” is planned.',
    hint: 'Give it a day, a kind and an owner.',
  },
} as const;
