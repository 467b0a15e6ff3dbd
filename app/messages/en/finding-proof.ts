/** What the checker finds in a plan (RB2xx), around it (RB3xx) and in plain Markdown (RB4xx). */
export const findingProof = {
  RB201: {
    says: 'No way leads to “{step}”.',
    hint: 'Point a next, goto or onFail at it, or take it out.',
  },
  RB202: {
    says: 'From “{step}” no way leads to an exit.',
    hint: 'Lead one of its ways on to an exit; somebody who stands here could never finish.',
  },
  RB203: {
    says: '“{step}” leads to “{to}”, where nobody can go on.',
    hint: 'Name a step of the same list. A lane ends at @join, an included runbook at @return.',
  },
  RB204: {
    says: '“{step}” leads to “{to}”, across the wall of a lane.',
    hint: 'Lanes end at @join. Jump from the step after the Parallel instead.',
  },
  RB205: {
    says: 'This loop has no bound: {loop}.',
    hint: 'Give one step of the loop maxVisits, and a way out when it is used up.',
  },
  RB206: {
    says: '“{step}” can be reached with every way out used up.',
    hint: 'Raise maxVisits, or give the step a way that leaves the loop.',
  },
  RB207: {
    says: 'When “{to}” has been entered {visits, plural, one {once} other {# times}}, “{branch}” has nowhere to go.',
    hint: 'Lead it to a decision that may also leave the loop.',
  },
  RB208: {
    says: 'The runbook includes itself: {chain}.',
    hint: 'Take the include out, or hand over to the other runbook at an exit.',
  },
  RB209: {
    says: 'There is no runbook “{runbook}” to include.',
    hint: 'Name the id of a runbook that is there. Asked for by way of {chain}.',
  },
  RB210: {
    says: 'The includes grow without end: by way of {chain} there are more than {most, number} elements, or more than {deepest, number} runbooks within one another.',
    hint: 'Hand over to the other runbook at an exit instead of including it, or include it once.',
  },
  RB211: {
    says: 'The decision “{step}” has no answer for somebody who cannot tell.',
    hint: 'Add an option “I cannot tell” that leads to the safest way on.',
  },
  RB212: {
    says: 'The verification “{step}” does not say what happens when it fails.',
    hint: 'Give it onFail with the step that comes then.',
  },
  RB213: {
    says: 'The wait “{step}” may last for ever.',
    hint: 'Give it a deadline, and onTimeout with the step that comes then.',
  },
  RB214: {
    says: 'The approval “{step}” does not say what happens when it is refused.',
    hint: 'Give it onRefused with the step that comes then.',
  },
  RB221: {
    says: '“{step}” waits for a person but names no role.',
    hint: 'Give it role, or stand it in a lane that has one.',
  },
  RB222: {
    says: '“{step}” waits for a person without a deadline.',
    hint: 'Give it deadline: the longest it may take before somebody else must hear of it.',
  },
  RB223: {
    says: 'When the deadline of “{step}” lapses, nobody ever hears of it.',
    hint: 'Set onLapse to escalate, or to a step from which silence leads to a page.',
  },
  RB224: {
    says: '“{step}” pages the escalation policy, but the runbook names none.',
    hint: 'Name a policy under escalation in the front matter.',
  },
  RB225: {
    says: '“{step}” says what happens when its deadline lapses, but it has no deadline.',
    hint: 'Give it deadline, or take {attribute} out.',
  },
  RB231: {
    says: 'In the worst case it takes {worst} to reach “{exit}”; the objective is {objective}. The way: {way}.',
    hint: 'Shorten the deadlines on this way, lower a maxVisits, let steps run side by side, or state the objective that can be kept.',
  },
  RB232: {
    says: 'The objective of {objective} leans on “{runbook}”, which promises {other}.',
    hint: 'Nothing that waits for it can promise less. Shorten that one or lengthen this one.',
  },
  RB233: {
    says: 'The objective of {objective} cannot be proven: nothing bounds {steps}.',
    hint: 'Give these steps a deadline, and their loops maxVisits.',
  },
  RB234: {
    says: 'The worst case could not be computed: too many ways lead around the loop of {steps}.',
    hint: 'Lower maxVisits, or bound the loop at one step instead of several.',
  },
  RB235: {
    says: 'The objective of {objective} leans on the service “{service}”, which promises {other} ({chain}).',
    hint: 'Nothing that needs it can be back sooner. Shorten the objective of “{service}”, do without it in the meantime, or lengthen this one.',
  },
  RB301: {
    says: 'The case “{case}” goes another way: {problem}',
    hint: 'Mend the case when the runbook is right, the runbook when the case is.',
  },
  RB302: {
    says: 'No case enters the branch “{branch}”, which leads to “{to}”.',
    hint: 'Add a case that goes this way to the cases file.',
  },
  RB303: {
    says: 'The runbook has no cases file.',
    hint: 'Write the ways through it that matter into NAME.cases.yml beside it.',
  },
  RB304: {
    says: '{expected, select, time {“{path}” is no time.} text {“{path}” is missing or no text.} truth {“{path}” is neither true nor false.} count {“{path}” is no whole number from 0 up.} list {“{path}” is missing or no list with entries.} mapping {“{path}” is missing or not made of keys and values.} outcome {“{path}” is no outcome.} version {The cases file names no schema that is known.} unique {“{path}” is the name of an earlier case.} later {“{path}” lies before the event above it.} oneAct {“{path}” must name exactly one act.} knownKey {“{path}” is not a key that is known here.} other {“{path}” does not fit.}}',
    hint: '{expected, select, time {Write a time such as 90s, 15m or 1h30m, counted from the start.} outcome {Write resolved, mitigated, false-alarm, handed-over or aborted.} version {Write schema: 1.} unique {Give each case a name of its own.} later {Put the events in the order of their times.} oneAct {Acts: complete, choose, record, verify, skip, reopen, rollback, approve, refuse, acknowledge, exhaust, signal, expect, elapse.} knownKey {Check the spelling; each act takes only its own keys.} other {See “Cases” in runbooks/README.md.}}',
  },
  RB305: {
    says: 'The cases are for another runbook; this one is “{expected}”.',
    hint: 'Correct runbook in the cases file, or the name of the file.',
  },
  RB306: {
    says: 'The cases file cannot be read as YAML: {problem}',
    hint: 'Check the indentation, and put text with a colon or a hash in quotes.',
  },
  RB311: {
    says: 'The review is {days, plural, one {# day} other {# days}} overdue: last reviewed {last}, to be reviewed every {every}.',
    hint: 'Read it with its owner and record the review on its page, or walk it in a drill. A date under review.lastReviewed quiets this check alone; it is no evidence.',
  },
  RB312: {
    says: 'It is to be reviewed every {every}, but no review is recorded.',
    hint: 'Review it and record that on its page, or walk it in a drill. A date under review.lastReviewed quiets this check alone; it is no evidence.',
  },
  RB321: {
    says: 'The register knows no role “{name}”.',
    hint: 'Correct the name, or add the role to the register.',
  },
  RB322: {
    says: 'The register knows no escalation policy “{name}”.',
    hint: 'Correct the name, or add the policy to the register.',
  },
  RB323: {
    says: 'The register knows no service “{name}”.',
    hint: 'Correct the name, or add the service to the register.',
  },
  RB324: {
    says: 'The register knows no team “{name}”.',
    hint: 'Correct owner or successor, or add the team to the register.',
  },
  RB325: {
    says: 'The register knows no audience “{name}”.',
    hint: 'Correct the name, or add the audience to the register.',
  },
  RB326: {
    says: 'Nobody can fill the role “{name}” right now.',
    hint: 'Name a holder or a deputy in the register.',
  },
  RB327: {
    says: 'The register knows no provider “{name}”, whose feed is waited for.',
    hint: 'Correct the name, or add the provider to the register.',
  },
  RB401: {
    says: 'The text sends the reader to step {number}, and there is no such step.',
    hint: 'Correct the number, or name the step by its title.',
  },
} as const;
