/**
 * Verbs that open an instruction in real runbooks. A closed list, because "Access", "Process" and
 * "Overview" open headings that only inform.
 */
const verbs = new Set(
  `abort acknowledge activate add adjust alert allow analyze announce annotate append apply approve
  archive ask assess assign attach back backfill backup block browse build bump bypass call cancel
  capture change check choose clean clear click clone close collect compare complete compress
  configure confirm connect consider consult contact contain continue convert coordinate copy cordon
  correlate create cut debug decide declare decommission decrease decrypt delete deploy describe
  destroy detach determine diagnose diff disable discard disconnect document double-check download
  downscale drain drop dump edit eject enable encrypt engage enroll ensure enter escalate establish
  evaluate evict examine execute exec expand export extend extract fail failover fetch file fill find
  fix flush follow force format free gather generate get give go grab grant grep hold identify
  implement import increase inform initiate inspect install interrupt investigate invoke isolate join
  keep kill label launch leave limit list locate lock log login look lower make mark measure merge
  migrate mitigate modify monitor mount move navigate note notify observe obtain open order page
  patch pause perform pick pin ping point post prepare press prevent probe proceed promote provide
  provision prune publish pull purge push put query quarantine raise re-add re-enable re-run reach
  read reapply reassign reboot rebuild reconfigure reconnect record recover recreate recycle redeploy
  redirect reduce refer refresh regenerate register reimage reindex reinstall reissue release reload
  remediate remove rename renew reopen repair repeat replace replay reply report repoint request
  requeue rerun reschedule reset resize resolve restart restore resume resync retrieve retry return
  revert review revoke roll rollback rotate route run save scale scan schedule scp search see select
  send set setup share shed shift shut silence skip sort specify split ssh stabilize start stop store
  submit subscribe sudo switch sync tag tail take talk tell terminate test throttle toggle trace track
  transfer trigger troubleshoot truncate try turn unblock uncordon undo uninstall unlock unmount
  unpause update upgrade upload use validate verify view visit wait wake watch whitelist widen wipe
  work write`.split(/\s+/),
);

const lead =
  /^(?:(?:please|then|next|first|firstly|second|secondly|third|finally|lastly|now|also|again|optionally|optional|once done|afterwards?|always|immediately|manually|carefully|quickly|and|you (?:should|must|can|may|will need to|need to|have to)|we (?:should|must|can|need to)|try to|be sure to|make sure to|remember to|don['’]t forget to)[,:;]?\s+)+/i;
const numbered = /^(?:step\s*)?\(?\d+(?:\.\d+)*[.):]?\s*[-–—:]?\s+/i;

/** `Step 3`, `Step 3: drain`, `3. Drain the node` as a heading. */
export const isNumberedStep = (text: string): boolean => /^step\s*\d+/i.test(text);

/** Whether a sentence tells somebody to do something: its first word is a verb of the list. */
export const isImperative = (text: string): boolean => {
  const bare = text
    .replace(numbered, '')
    .replace(/^[^\p{L}]+/u, '')
    .replace(lead, '');
  const first = /^[\p{L}'’-]+/u.exec(bare)?.[0].toLowerCase() ?? '';
  if (first === 'do' || first === "don't" || first === 'don’t' || first === 'never') return true;
  return verbs.has(first);
};

/** Verbs that are as often nouns: in a heading they act only before "the", "all", "for" and the like. */
const alsoNouns =
  /^(?:alert|backup|call|change|contact|document|dump|label|list|log|lock|look|measure|mount|note|order|page|patch|pin|point|post|probe|query|release|repair|repeat|report|request|reset|return|review|route|scale|scan|schedule|search|set|setup|share|shift|silence|sort|split|store|switch|tag|test|trace|trigger|update|use|view|watch|work)\s+(?!(?:the|a|an|all|any|each|every|if|for|that|to|on|in|from|with|your|our|its|into|out|up|down|by|another|new|and)\b)/i;

/** A heading needs a second word: "Check the queue" acts, "Access" and "Alert description" only name. */
export const isImperativeHeading = (text: string): boolean => {
  const bare = text.replace(numbered, '').trim();
  if (isNumberedStep(text)) return true;
  return isImperative(text) && bare.includes(' ') && !alsoNouns.test(bare);
};

/** A paragraph that says when: shown as a hint for a decision, never compiled into a branch. */
export const isCondition = (text: string): boolean =>
  /^(?:if|when|whenever|in case|unless|otherwise|should (?:the|this|that|it|you))\b/i.test(text);
