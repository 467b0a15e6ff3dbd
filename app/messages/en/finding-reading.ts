/** What is wrong with a file as it is read: codes RB1xx. */
export const findingReading = {
  RB101: {
    says: 'This cannot be read as MDX: {reason}.',
    hint: 'In MDX, an angle bracket or a brace in prose starts an element or an expression. Put it in backticks, write links as [text](address), and leave a blank line around elements.',
  },
  RB102: {
    says: 'The element {element} is opened here and never closed.',
    hint: 'Close it with its own closing tag, alone on a line, or with a slash before the bracket when it is empty.',
  },
  RB103: {
    says: 'A closing tag for {element} stands here, but no such element is open.',
    hint: 'Elements close in the reverse order of their opening. Remove this tag, or move it to where the element ends.',
  },
  RB104: {
    says: 'The file is too large: {size} KiB, and at most {limit} KiB are read.',
    hint: 'Split it into runbooks that include one another.',
  },
  RB105: {
    says: 'The file is nested too deeply, or a line in it is too long, to be read safely.',
    hint: 'Flatten the quotes, lists or brackets here, and break long lines.',
  },
  RB106: {
    says: 'A hidden character stands here that changes what a reader sees (U+{character}).',
    hint: 'Delete it: what a responder copies must be what the page shows.',
  },
  RB107: {
    says: 'The file cannot be read: {reason}.',
    hint: 'Runbooks are UTF-8 text that the server may read.',
  },
  RB108: {
    says: 'The runbook id {id} is also given in {other}.',
    hint: 'Give one of the two files another id. Until then the one that was there first is used.',
  },
  RB109: {
    says: 'From here on this cannot be told from the element around it.',
    hint: 'Put an empty line after the opening tag and before the closing one.',
  },
  RB110: {
    says: 'The file has no front matter.',
    hint: 'Begin it with a line of three dashes, the keys id and title, and three dashes again.',
  },
  RB111: {
    says: 'Front matter in {language} is refused.',
    hint: 'Front matter is YAML between lines of three dashes, with nothing after the first three.',
  },
  RB112: {
    says: 'The front matter is not valid YAML: {reason}.',
    hint: 'Check the indentation, and put values with a colon, a hash or brackets in quotes.',
  },
  RB113: {
    says: 'The front matter repeats itself too often through YAML aliases.',
    hint: 'Write the values out; front matter is short.',
  },
  RB114: {
    says: 'The front matter does not give {field}.',
    hint: 'Add it: {field, select, id {a short kebab-case name that never changes, as in id: provider-outage} title {what people read in the list, or a first heading} other {the page and the checks need it}}.',
  },
  RB115: {
    says: 'The value of {field} in the front matter does not fit.',
    hint: '{expected, select, kebab {Use lower-case letters, digits and single dashes, beginning with a letter.} duration {Write a time as 90s, 15m, 4h or 2d.} interval {Write an ISO 8601 duration such as P3M, or 90d, or 6 months.} date {Write a calendar date such as 2026-02-28.} oneOf {Use one of: {options}.} list {Write a list of plain values.} role {Write an id, or an id with a title.} input {Write a name, with label, pattern, default and secret as you need.} inputName {A name begins with a letter; letters, digits, dash and underscore follow.} pattern {Write a regular expression of at most 200 characters, without looking around, references back or large counts.} flag {Write true or false.} mapping {{field, select, objective {Write rto or mtpd below it, each a time, as in rto: 2h.} activation {Write when, notWhen or authority below it.} review {Write every or lastReviewed below it, as in every: 6 months.} other {Write keys and values below it.}}} schema {This version reads schema: 1.} other {Write a short text.}}',
  },
  RB116: {
    says: '{name} is declared twice in the front matter.',
    hint: 'Keep one of the two.',
  },
  RB120: {
    says: 'A runbook cannot {word} anything.',
    hint: 'Runbooks hold no code. To begin a line of prose with the word {word}, put another word before it.',
  },
  RB121: {
    says: 'Braces hold an expression here, and runbooks hold no code.',
    hint: 'Put text with braces in backticks. Comments between braces are fine.',
  },
  RB122: {
    says: 'The attribute {attribute} holds an expression.',
    hint: 'Give it a plain string in double quotes.',
  },
  RB123: {
    says: 'Attributes are spread in from an expression.',
    hint: 'Write each attribute out, as a plain string in double quotes.',
  },
  RB124: {
    says: '{element} is not an element of the runbook language.',
    hint: '{near, select, none {The elements are listed in runbooks/README.md.} other {Did you mean {near}?}}',
  },
  RB125: {
    says: 'HTML is refused: {element} is not an element of the runbook language.',
    hint: '{near, select, none {Use Markdown, or put a placeholder such as this one in backticks.} other {Did you mean {near}? Elements begin with a capital letter.}}',
  },
  RB126: {
    says: 'The attribute {attribute} would handle an event, and runbooks hold no code.',
    hint: 'Remove it.',
  },
  RB127: {
    says: 'An address with the scheme {scheme} is refused.',
    hint: 'Links and images may use http, https, mailto, tel, or an address without a scheme.',
  },
  RB128: {
    says: 'Raw HTML is refused.',
    hint: "Write a comment as '{'/* … */'}', and all else with Markdown and the elements of the runbook language.",
  },
  RB130: {
    says: '{element} has no attribute {attribute}.',
    hint: '{near, select, none {It takes: {known}.} other {Did you mean {near}? It takes: {known}.}}',
  },
  RB131: {
    says: '{element} needs the attribute {attribute}.',
    hint: '{attribute, select, id {Give it a kebab-case id that never changes.} goto {Name the id of the element that this option leads to.} for {{element, select, Rollback {Name the id of the step that it undoes.} other {Say how long with for, or what it waits for with until.}}} policy {Say who is paged, with policy or role, or name an escalation in the front matter.} outcome {Use one of: resolved, mitigated, false-alarm, handed-over, aborted.} other {Add it as a plain string.}}',
  },
  RB132: {
    says: '{attribute} of {element} does not fit{value, select, other {: {value}}}.',
    hint: '{expected, select, flag {Write the attribute alone, or true or false.} count {Write a whole number from 1 to 999.} oneOf {Use one of: {options}.} value {Give it a value in double quotes.} oneRole {Name one role.} quorum {At most {count} roles can agree here.} until {Use alert-resolved, signal:NAME or feed:NAME=state.} pairs {Write name=value, with commas between pairs.} inputName {A name begins with a letter; letters, digits, dash and underscore follow.} pattern {Write a regular expression of at most 200 characters, without looking around, references back or large counts.} other {Give it another value.}}',
  },
  RB133: {
    says: '{attribute} is not a time: {value}.',
    hint: 'Write it as 90s, 15m, 4h or 2d.',
  },
  RB134: {
    says: '{element} gives the attribute {attribute} twice.',
    hint: 'Keep one of the two.',
  },
  RB135: {
    says: '{id} cannot be used for {attribute}.',
    hint: 'Use lower-case letters, digits and single dashes, beginning with a letter.',
  },
  RB136: {
    says: 'The id {id} is already used on line {line}.',
    hint: 'Give this one another id; ids are unique in a file, and those of options in their decision.',
  },
  RB137: {
    says: '{id} is a reserved word.',
    hint: 'Use another name.',
  },
  RB140: {
    says: '{element} cannot stand {parent, select, none {at the top level} other {inside {parent}}}.',
    hint: '{element, select, Option {Put it directly inside a Decision.} Lane {Put it directly inside a Parallel.} Exit {Let the lane end, and put the Exit after the Parallel.} Input {Put it inside a Step, Verify, Decision, Approval, Wait, Escalate or Rollback.} other {Close {parent, select, none {the element} other {{parent}}} before it: elements on the way stand at top level or in a Lane.}}',
  },
  RB141: {
    says: '{element} stands inside a sentence, list, quote or table, where it has no effect.',
    hint: 'Put it on lines of its own, with a blank line before and after.',
  },
  RB143: {
    says: 'The decision {id} has {count, plural, =0 {no option} one {only one option} other {# options}}.',
    hint: 'Give it two at least, one of them for people who cannot tell.',
  },
  RB144: {
    says: 'The parallel {id} has no lane.',
    hint: 'Put each side of the work in a Lane.',
  },
  RB145: {
    says: 'The lane {id} is empty.',
    hint: 'Put a Step in it, or remove it.',
  },
  RB148: {
    says: 'Footnotes are not shown in runbooks.',
    hint: 'Write the note where it is needed; nobody scrolls during an incident.',
  },
  RB150: {
    says: '{attribute} leads to {to}, which does not exist.',
    hint: '{near, select, none {Name the id of an element in this file.} other {Did you mean {near}?}}',
  },
  RB151: {
    says: '{attribute} leads out of its lane, to {to}.',
    hint: 'A lane ends at its own end: lead to an element of the lane, or to @join for its end.',
  },
  RB152: {
    says: 'The file ends after {id} without an Exit.',
    hint: 'Put an Exit after it, or say with next where it goes on.',
  },
  RB153: {
    says: '{attribute} leads to the rollback {to}, which stands beside the way.',
    hint: 'A rollback is entered by rolling its step back. Lead to an element on the way.',
  },
  RB154: {
    says: 'This rollback is for {to}, and no Step of that id stands beside it.',
    hint: '{near, select, none {Put it at the same level as its step: both at the top, or both in one lane.} other {Did you mean {near}?}}',
  },
  RB155: {
    says: 'The step {to} already has a rollback on line {line}.',
    hint: 'Join the two into one.',
  },
  RB156: {
    says: '{attribute} leads into a lane from outside, to {to}.',
    hint: 'Lanes begin together: lead to the Parallel around it.',
  },
  RB157: {
    says: 'The runbook has no step.',
    hint: 'Add at least a Step and an Exit.',
  },
  RB159: {
    says: 'The role {role} is not declared.',
    hint: '{near, select, none {Add it to roles in the front matter.} other {Did you mean {near}? If not, add it to roles in the front matter.}}',
  },
  RB160: {
    says: 'The input {name} is already described otherwise on line {line}.',
    hint: 'A value is asked once: describe it in one place and give only its name in the others.',
  },
  RB161: {
    says: 'The input {name} stands twice in one element.',
    hint: 'Keep one of the two.',
  },
} as const;
