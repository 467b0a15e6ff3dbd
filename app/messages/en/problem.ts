/** What the HTTP doors answer when a request cannot be taken. */
export const problem = {
  title: {
    400: 'Bad request',
    401: 'Not signed in',
    403: 'Not allowed',
    404: 'Not found',
    405: 'Method not allowed',
    406: 'Not acceptable',
    409: 'Conflict',
    413: 'Too large',
    415: 'Unsupported media type',
    422: 'Unprocessable',
    429: 'Too many requests',
    500: 'Internal error',
    503: 'Not ready',
  },
  'bad-request': 'The request could not be read. Check its address, headers and body.',
  'wrong-host': 'The Host header is missing or not a host name. Send the name you connect to.',
  'wrong-address': 'The path of this address cannot be read. Encode it and try again.',
  'wrong-origin':
    'A page of {origin} may not change anything here. Open Bulkhead itself; if this is its address, set PUBLIC_URL to it.',
  'broken-upload':
    'The form breaks off or holds something else than one file. Send “step” if there is one, then “file”, and nothing more.',
  'not-multipart': 'Send the file as multipart/form-data, in a field named “file”.',
  'too-large': 'The body is longer than {limit, number} bytes. Send less at once.',
  'too-many-requests': 'Too many requests from one address. Wait a minute.',
  'too-many-streams':
    'You are listening {most, number} times already. Close a page, then try again.',
  internal: 'Something broke on our side and was written to the log. Try again in a moment.',
  'not-saved':
    'The database cannot be used at this moment, so nothing of this was saved. Send it again; the log says more.',
  'sign-in-needed': 'Sign in first: open a sign-in link.',
  'token-needed':
    'This address wants a token: send "Authorization: Bearer TOKEN". Make one with: npm run bulkhead -- token create NAME',
  'token-unknown':
    'This token is not known here. Make a new one with: npm run bulkhead -- token create NAME',
  'unknown-address': 'There is nothing at {path}.',
  'wrong-method': '{method} is not possible here; this address takes {allowed}.',
  'unknown-method': '{method} is a method that nothing here takes.',
  'encoded-body': 'Send the body as it is, without a Content-Encoding.',
  'not-acceptable': 'We answer in application/json only; allow it in the Accept header.',
  'not-json': 'Send the body as application/json.',
  'broken-json': 'The body is not valid JSON in UTF-8.',
  'wrong-fields': 'Some fields are wrong; each is named under "errors".',
  field: {
    missing: 'This field is missing.',
    'wrong-type': 'This field takes the type {expected}.',
    'too-short': 'This field takes at least {min, plural, one {# character} other {# characters}}.',
    'too-long': 'This field takes at most {max, plural, one {# character} other {# characters}}.',
    'one-of': 'This field takes one of: {values}.',
    'one-of-type': 'There is no event of this type.',
    unknown: 'This field is not known here.',
    'wrong-name': 'This name holds characters that no name has here.',
    'too-many': 'There are more entries than fit.',
    'not-text': 'This text holds characters that cannot be stored.',
  },
  'wrong-query': 'The query "{name}" is wrong: it takes {expected}.',
  'wrong-key': 'Idempotency-Key takes 1 to 200 visible ASCII characters.',

  'database-locked':
    'The database {file} is in use by another program. Stop it, or wait until it is done.',
  'database-read-only':
    'The database {file} may not be written. Give this user the right to write it.',
  'database-corrupt':
    'The database {file} is damaged or not a database of ours ({detail}). Put the newest backup in its place.',
  'database-newer':
    'The database {file} was made by a newer version of Bulkhead ({migration}). Start that version; nothing was changed.',
  'database-not-migrated':
    'The database {file} has not been brought to this version ({migration} is missing). Start with: npm start',
  'database-full': 'The disk with the database {file} is full. Make room and try again.',
  'database-not-openable':
    'The database {file} could not be opened ({detail}). Check that its folder exists and may be written.',

  'bundle-not-json': 'The file is not JSON any more: it was cut off, or a byte of it was changed.',
  'bundle-wrong-shape':
    'At {place} the file does not say what the evidence of a review says there.',
  'bundle-entry-refused':
    'Entry {seq} cannot have happened: the review refuses it after those before it ({code}).',
  'bundle-other-review':
    'The entries tell of another review than {review}, or of one with another title.',
  'bundle-pack-changed': 'The pack {pack} is not the one that was frozen.',
  'bundle-pack-missing': 'The pack {pack}, which entry {seq} froze, is missing.',
  'bundle-pack-unknown': 'The pack {pack} was never frozen by this review.',
  'bundle-minutes-changed': 'The minutes are not those that the entries come to and people signed.',
  'bundle-signature-changed': 'The signature of {name} is not the one that was given.',
  'bundle-signature-missing': 'The signature of {name} is missing.',
  'bundle-revision-changed':
    'The revision {revision} of {runbook} is not the text that was reviewed.',
  'bundle-revision-missing': 'The revision {revision}, which the review was about, is missing.',
  'bundle-seal-wrong': 'What the file says around its entries was changed: its seal does not fit.',
  'bundle-not-as-written': 'The file was written anew: line {line} is not as it was.',
  'chain-text-changed': 'The text of entry {seq} is not the one that was hashed.',
  'chain-gap': 'Entry {seq} is missing; {found} stands in its place.',
  'chain-wrong-prev': 'Entry {seq} does not follow from the one before it.',
  'chain-tail-missing': 'The log should go on with entry {seq}, but ends at {found}.',
  'chain-past-head': 'Entry {seq} was added after {found}, the last one that was saved.',
  'chain-head-differs': 'Entry {seq} is the last one, but not the one that was saved as such.',
  'replay-entry-refused': 'Entry {seq} does not fit what its log had led to before it ({code}).',
  'replay-revision-missing':
    'The revision {revision}, which a walkthrough is pinned to, is not stored any more.',
  'replay-incidents-missing':
    'There is no incident of this number{count, plural, one {} other {, and of # more below the newest}}, though numbers have no gaps.',
  'replay-timer-rests':
    'The timer {key} of an incident that is open was set to rest: it would never be due.',
  'replay-unknown-process': 'An entry speaks of the process {process}, which is not stored.',
  'replay-process-without-log': 'The {kind} is stored, but no entry of the log begins it.',
  'replay-snapshot-unreadable': 'A stored state cannot be read.',
  'replay-state-differs': 'The stored state of the {kind} is not the one that its log leads to.',
  'replay-timers-differ': 'The open timers of the {kind} are not those that its log leads to.',
  'replay-review-differs': "The review's title, date or state is not what its log says.",
  'review-pack-changed': 'The pack that lies there is not the one that was frozen.',
  'review-minutes-changed': 'The minutes that lie there are not those that were signed.',
  'replay-incident-differs': "The incident's title, severity or state is not what its log says.",
} as const;
