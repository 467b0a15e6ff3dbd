/** Why a page, or a policy by which pages climb, was refused. */
export const rejectionEscalation = {
  'page-not-found': 'There is no such page. Look in the room of the incident.',
  'page-already-acknowledged':
    '{by, select, _clock {The clock} other {{by}}} already acknowledged this page ({at}).',
  'page-ended': 'This page is already over ({at}).',
  'page-not-yours':
    'This page asks somebody else, and answering for others takes the role Responder.',
  'page-to-yourself': 'The page is already with you. Choose somebody else to hand it to.',
  'page-no-level-left': 'No level is left to escalate to. Page somebody by hand.',
  'page-incident-over': 'The incident is over: nobody is paged from it any more.',
  'page-target-not-found': 'There is nobody by that name to page. Choose from the list.',
  'page-person-unreachable':
    '{name} has no verified contact, so the page would reach nobody. Choose somebody else.',
  'page-text-missing': 'Say in a few words what is needed: it is all that the phone will show.',
  'page-text-too-long': 'The text is longer than {max, number} characters. Shorten it.',
  'delivery-unknown': 'No message of this page has that key.',
  'policy-not-found': 'There is no escalation policy “{policy}”. Choose one from the list.',
  'policy-taken': 'There is already an escalation policy “{policy}”. Choose another word.',
  'policy-id-fixed':
    'Runbooks know this policy as “{policy}”: that word stays. Make a new policy instead.',
  'policy-id-missing': 'Write the word by which runbooks name the policy.',
  'policy-id-too-long': 'The word for the policy is longer than {max, number} characters.',
  'policy-id-pattern':
    '“{policy}” is not a word for a policy. Use small letters, digits and hyphens, like “night-shift”.',
  'policy-name-missing': 'Give the policy a name.',
  'policy-name-too-long': 'The name is longer than {max, number} characters. Shorten it.',
  'policy-body-pattern':
    'The policy does not hold: each level needs somebody to page and a wait of 30 seconds to 24 hours, and no severity may have two variants.',
} as const;
