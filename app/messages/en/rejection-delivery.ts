/** Why contacts, rules, channels, gateways, dead letters and links are refused. */
export const rejectionDelivery = {
  'contact-already-verified': 'This contact point is verified already.',
  'contact-unverified': 'This contact point is not verified yet. Have a code sent, and type it in.',
  'contact-gone': 'The contact point is gone.',
  'contacts-changed': 'The contact points have changed meanwhile. Look again.',
  'code-sent-lately':
    'A code was sent just now. Another one can be sent in {seconds, plural, one {# second} other {# seconds}}.',
  'code-expired': 'There is no code that is still good. Have a new one sent.',
  'code-tries-spent': 'Too many wrong codes. Have a new one sent.',
  'code-wrong':
    'This is not the code. {left, plural, =0 {Have a new one sent.} one {One try is left.} other {# tries are left.}}',
  'test-sent-lately': 'A test was sent just now. Wait half a minute.',
  'rules-too-many': 'There are more than {max, number} rules. Remove some.',
  'rule-wait': 'A rule waits from 0 to {max, number} minutes.',
  'quiet-hours': 'Write quiet hours as 22:00 and 07:00.',
  'zone-unknown': '“{zone}” is not a time zone. Choose one such as Europe/Rome.',
  'gateway-url': 'The gateway takes an http or https address.',
  'gateway-header': 'The header “{header}” is not one. Write one “Name: value” a line.',
  'gateway-hole':
    'Nothing stands for “{hole}”. There are to, text, text:xml, key and secret, each in braces.',
  'gateway-says-nothing':
    'The address or the body must say both who is reached and what is said: with to and text in braces.',
  'audience-missing': 'Write whom the channel is for, or an asterisk for everybody.',
  'audience-too-long': 'The audiences are longer than {max, number} characters.',
  'channels-full': 'There are already {max, number} channels. Remove one first.',
  'channel-not-found': 'There is no such channel.',
  'dead-letter-not-found': 'It is no dead letter any more.',
  'acknowledge-link-unknown':
    'This link is not known here. Open the newest message, or sign in to Bulkhead.',
  'acknowledge-link-used':
    'This link was used already: the page is acknowledged. To do more, open the incident in Bulkhead.',
  'acknowledge-link-expired': 'This link has ended. Sign in to Bulkhead to see how things stand.',
  'escalation-not-found': 'This page is not open any more.',
} as const;
