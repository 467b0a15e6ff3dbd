/** What messages say that reach people by e-mail, push, text, call and webhook; and the page behind their link. */
export const delivery = {
  incident: '#{number} {title}',
  drill: 'DRILL. ',
  page: {
    subject: '{drill}{severity} {title}',
    reason: {
      escalate: 'A step of the runbook asks for you.',
      lapse: 'A step took longer than it may.',
      manual: '{by} asks for you.',
      'dead-letter': 'A message to somebody could not be delivered.',
    },
    incident: 'Incident: {incident}',
    since: 'Since: {at} ({utc} UTC)',
    acknowledge: 'Acknowledge: {link}',
    open: 'Open the incident: {link}',
    short: '{drill}{severity} {incident}: {title}.',
    spoken:
      '{drill}Page from Bulkhead. {severity}. {incident}. {title}. Open your messages or Bulkhead to acknowledge.',
  },
  folded: {
    subject: '{count, plural, one {# page waits} other {# pages wait}} for you',
    text: 'They waited too long, or came too fast, to be sent one by one.',
    line: '{severity} {incident}: {title}',
    more: '{count, plural, one {and # more} other {and # more}}',
    acknowledge: 'See and acknowledge all of them: {link}',
  },
  closed: {
    subject: '{by} has it: {title}',
    text: '{by} acknowledged the page “{title}” of incident {incident}. There is nothing left for you to do.',
  },
  update: {
    subject: '{drill}{severity} {incident}: {title}',
    outside: '{drill}{title}',
    for: 'For: {audience}',
  },
  retrospectiveDue: {
    subject: '{drill}{severity} {incident}: the retrospective is due',
    text: 'You led {incident}. Its retrospective was due on {at} ({utc} UTC) and is not published. Ask somebody to write or review it with you.',
  },
  updateDue: {
    subject: '{drill}{severity} {incident}: the next update is due',
    text: 'You hold communications in {incident}, and nobody has heard anything lately. Write what is known now, also when nothing has changed.',
  },
  deadlineNear: {
    subject: '{drill}{severity} {title}: the deadline is near',
    text: '“{title}” of incident {incident} is yours. Its deadline is at {at} ({utc} UTC). Finish it, or put the deadline off and say why.',
  },
  review: {
    open: 'Open the review',
    openAt: 'Open the review: {link}',
    subject: {
      invited: 'Review #{number} {title}: {at}',
      circulated: 'The pack of review #{number} {title} is ready to read',
      postponed: 'Review #{number} {title} is moved to {at}',
      cancelled: 'Review #{number} {title} is called off',
      'to-sign': 'Review #{number} {title} waits for your signature',
      returned: 'The minutes of review #{number} {title} came back',
      'signed-off': 'Review #{number} {title} is signed off',
      'follow-up': 'Review #{number} {title}: look at its actions again',
      overdue: 'Overdue: review #{number} {title}',
      raised: 'Still overdue: review #{number} {title}',
    },
    text: {
      invited: 'You are invited to the review “{title}” on {at} ({utc} UTC).',
      circulated:
        'The pack for “{title}” on {at} ({utc} UTC) is frozen: everybody looks at the same numbers. Read it before the meeting.',
      postponed:
        'The review “{title}” is held on {at} ({utc} UTC) instead. Why stands on its page.',
      cancelled: 'The review “{title}” is not held. Why stands on its page.',
      'to-sign':
        'The minutes of “{title}” are ready. Read them, and sign them or return them with a reason.',
      returned: 'Somebody returned the minutes of “{title}”. Why stands on its page.',
      'signed-off':
        'Everybody has signed the minutes of “{title}”. They cannot change any more; corrections are addenda.',
      'follow-up':
        'You chaired “{title}”. Look whether its actions move, and settle or carry over what does not.',
      overdue:
        'You chair “{title}”, and {late, select, begin {the meeting has not begun} session {the session was never ended} minutes {the minutes are not ready for signing} signing {signatures are missing} close {actions are not settled} other {something is late}}. Do what is missing, or hand the chair on.',
      raised:
        'The review “{title}” is still overdue after its chair was told: {late, select, begin {the meeting has not begun} session {the session was never ended} minutes {the minutes are not ready for signing} signing {signatures are missing} close {actions are not settled} other {something is late}}.',
    },
  },
  drillNear: {
    subject: '{kind} on {day}: {title}',
    text: 'You own drill {number, number}, a {kind} of the runbook “{title}”, planned for {day}. Start it from its page, move it, or call it off and say why.',
  },
  evidenceDigest: {
    subject:
      '{count, plural, one {One thing is overdue} other {# things are overdue}} in your runbooks',
    text: 'This comes once a week, and not at all when nothing is overdue.',
  },
  check: {
    subject: '{code} is your code for Bulkhead',
    text: 'Type {code} into Bulkhead to show that this reaches you. It is good for fifteen minutes. If you did not ask for it, do nothing.',
    spoken: 'Your code for Bulkhead is {code}. Again: {code}.',
  },
  emailChanged: {
    subject: 'Your e-mail address in Bulkhead was changed',
    text: '{name}, you sign in to Bulkhead with another address from now on. If neither you nor an administrator changed it for you, tell an administrator at once: somebody else may be signed in as you.',
  },
  test: {
    subject: 'A test from Bulkhead',
    text: 'This is how a page would reach you. There is nothing to do.',
  },
  severity: { sev1: 'SEV1', sev2: 'SEV2', sev3: 'SEV3', sev4: 'SEV4' },
  acknowledge: 'Acknowledge',
  openIncident: 'Open the incident',
  openPage: 'Open in Bulkhead',
  openAt: 'Open in Bulkhead: {link}',
  acknowledgePage: {
    title: 'Acknowledge',
    one: '{person}, do you take this page?',
    many: '{person}, do you take these {count, number} pages?',
    says: 'Nobody else is asked once you do. Others who were asked are told that it is you.',
    act: '{count, plural, one {Acknowledge} other {Acknowledge all #}}',
    done: '{count, plural, one {It is yours.} other {They are yours.}}',
    doneText: 'Everybody in the incident sees that you acknowledged.',
    not: 'This link does nothing any more',
    signIn: 'Open Bulkhead',
  },
} as const;
