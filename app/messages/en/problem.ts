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
    500: 'Internal error',
    503: 'Not ready',
  },
  'bad-request': 'The request could not be read. Check its address, headers and body.',
  'wrong-host': 'The Host header is missing or not a host name. Send the name you connect to.',
  'wrong-address': 'The path of this address cannot be read. Encode it and try again.',
  'wrong-origin':
    'A page of {origin} may not change anything here. Open Bulkhead itself; if this is its address, set PUBLIC_URL to it.',
  'too-large': 'The body is longer than {limit, number} bytes. Send less at once.',
  internal: 'Something broke on our side and was written to the log. Try again in a moment.',
  'sign-in-needed': 'Sign in first: open a sign-in link.',
  'token-needed':
    'This address wants a token: send "Authorization: Bearer <token>". Make one with: npm run bulkhead -- token create NAME',
  'token-unknown':
    'This token is not known here. Make a new one with: npm run bulkhead -- token create NAME',
  'unknown-address': 'There is nothing at {path}.',
  'wrong-method': '{method} is not possible here; this address takes {allowed}.',
  'not-acceptable': 'We answer in application/json only; allow it in the Accept header.',
  'not-json': 'Send the body as application/json.',
  'broken-json': 'The body is not valid JSON.',
  'wrong-fields': 'Some fields are wrong; each is named under "errors".',
  'wrong-query': 'The query "{name}" is wrong: it takes {expected}.',
  'wrong-key': 'Idempotency-Key takes 1 to 200 visible ASCII characters.',
} as const;
