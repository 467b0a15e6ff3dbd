/** What the table of rights calls each act. */
export const settingsAct = {
  incident: {
    read: 'Read incidents',
    declare: 'Declare an incident',
    act: 'Act in an incident',
    command: 'Mitigate or resolve an incident, abandon a walkthrough',
    assign: 'Give a role to somebody in an incident',
    cancel: 'Cancel an incident',
    merge: 'Merge an incident into another one',
    reopen: 'Reopen an incident',
  },
  runbook: {
    read: 'Read runbooks',
    edit: 'Change runbooks',
    review: 'Review runbooks',
  },
  freshness: {
    policy: 'Say how often runbooks are to be proven',
  },
  drill: {
    read: 'Read the calendar of drills',
    plan: 'Plan, move and call off drills',
  },
  gap: {
    read: 'Read gaps',
    report: 'Report a gap',
    close: 'Close a gap',
  },
  retrospective: {
    edit: 'Write retrospectives',
    review: 'Agree to a retrospective, or send it back',
    publish: 'Publish a retrospective, which closes its incident',
  },
  action: {
    read: 'Read action items',
    change: 'Make, change, finish and verify action items',
    settle: 'Accept a risk, or drop an action item',
  },
  update: { template: 'Change the templates of updates, and how often they are owed' },
  schedule: {
    read: 'See who is on call',
    change: 'Change schedules',
    override: 'Override who is on call',
    cover: 'Take a shift oneself',
    swap: 'Offer and accept swaps of shifts',
  },
  feed: {
    change: 'Make and revoke calendar addresses',
  },
  policy: {
    read: 'Read escalation policies',
    change: 'Change escalation policies',
  },
  person: {
    read: 'See who is here',
    invite: 'Invite people',
    address: 'Give a person another e-mail address',
    deactivate: 'Deactivate people',
  },
  rights: {
    read: 'See who may do what',
    change: 'Give and take roles',
  },
  team: {
    change: 'Make teams and say who is in them',
  },
  profile: {
    read: 'See the profile',
    change: 'Change the profile and contact points',
  },
  credential: {
    change: 'Change passwords, passkeys and one’s e-mail address',
  },
  session: {
    read: {
      own: 'See the sessions',
    },
    revoke: {
      own: 'End sessions',
      any: 'End the sessions of others',
    },
  },
  token: {
    read: {
      own: 'See the tokens',
      any: 'See the tokens of others',
    },
    create: 'Make a token',
    revoke: {
      own: 'Revoke tokens',
      any: 'Revoke the tokens of others',
    },
  },
  audit: {
    read: 'Read the audit log',
  },
  settings: {
    read: 'See the settings',
    change: 'Change the settings',
  },
  delivery: {
    retry: 'Send dead letters again, and test channels',
  },
  metrics: {
    read: 'Read the metrics',
  },
  review: {
    read: 'Read the reviews and their packs',
    schedule: 'Say how often reviews are held, and by whom',
    hold: 'Prepare and hold a review, write its minutes and close it',
    note: 'Write notes in a review and say how an action stands',
    cancel: 'Call a review off',
    sign: 'Sign the minutes of a review that names them',
  },
  secret: {
    change: 'Change secrets',
  },
  'break-glass': {
    print: 'Print break-glass codes',
  },
} as const;
