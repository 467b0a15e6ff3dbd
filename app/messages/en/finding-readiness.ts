/** What stands in the way of pages; found in the database, not in a runbook. */
export const findingReadiness = {
  RB501: {
    says: '{level, select, _last {The last resort} other {Level {level}}} of the policy “{policy}”{severities, select, _all {} other { (for {severities})}} reaches nobody.',
    hint: 'Name somebody who is here and has a verified contact, or a schedule with people in it.',
  },
  RB502: {
    says: 'The policy “{policy}”{severities, select, _all {} other { (for {severities})}} never reaches anybody with authority.',
    hint: 'Let a level or the last resort reach an administrator of its team or of everything, or the incident commander: only they may command.',
  },
  RB503: {
    says: 'Nobody is on call in “{schedule}” from {from} to {to} UTC{count, plural, one {} other {, the first of # gaps in {days, number} days}}.',
    hint: 'Add an override for that time, or a layer that covers it.',
  },
  RB504: {
    says: '{name} may be paged and has no verified contact.',
    hint: 'They add one under Settings, How you are reached, and type in the code that comes.',
  },
  RB505: {
    says: 'There is no default escalation policy of the organisation.',
    hint: 'Make one, or mark one as default: lapsed deadlines, and steps that name no known policy, page by it.',
  },
  RB506: {
    says: 'The runbook “{runbook}” pages by the policy “{policy}”, which does not exist.',
    hint: 'Make the policy, or correct the name in the runbook. Until then the default policy is used, if there is one.',
  },
  RB507: {
    says: 'The policy “{policy}” names the {type} “{target}”, which does not exist.',
    hint: 'Take it out of the policy, or choose another.',
  },
  RB508: {
    says: '{name} has left and still has turns in the schedule “{schedule}”.',
    hint: 'Put somebody into their place: their turns are gaps.',
  },
  RB509: {
    says: '{name} has left and is still named by the policy “{policy}”.',
    hint: 'Put somebody into their place.',
  },
  RB510: {
    says: '{name} is on call in {schedules} at once, first from {from} UTC{count, plural, one {} other {, # times in all}}.',
    hint: 'Fine if it is meant; else let somebody else take one of the turns.',
  },
} as const;
