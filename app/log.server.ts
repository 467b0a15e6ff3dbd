import { type DestinationStream, type Logger, pino } from 'pino';

const HIDDEN = '[hidden]';

/** Fields that hold secrets wherever they stand, one and two levels deep. */
const fields = [
  'authorization',
  'cookie',
  'password',
  'secret',
  'clientSecret',
  'token',
  'session',
];
const paths = [...fields, '["set-cookie"]'].flatMap((name) => {
  const below = name.startsWith('[') ? name : `.${name}`;
  return [name, `*${below}`, `*.*${below}`];
});

/** What a secret of ours looks like, whatever text it stands in. */
const shapes: [RegExp, string][] = [
  [/\bbh_[\w-]{8,}/g, `bh_${HIDDEN}`],
  [/\b(xox[a-z]|xapp)-[\w-]{8,}/g, `$1-${HIDDEN}`],
  [/(hooks\.slack\.com\/)[\w/-]+/g, `$1${HIDDEN}`],
  [/((?:__Host-)?bh_(?:session|to)=)[^;\s"\\]+/g, `$1${HIDDEN}`],
  [/(\bBearer\s+)[\w.~+/-]+=*/gi, `$1${HIDDEN}`],
  [/(\/(?:sign-in|invitations?|reset|slack-link)\/)[\w%.~-]{16,}/g, `$1${HIDDEN}`],
  // 32 random bytes, as everything that we hand out: base64url without, or base64 with its sign.
  [/(?<![\w-])[\w-]{43}(?![\w-])/g, HIDDEN],
  [/(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{43}=/g, HIDDEN],
];

/** A text without what looks like one of our secrets. */
export const scrub = (text: string): string =>
  shapes.reduce((left, [shape, kept]) => left.replace(shape, kept), text);

/** The log of the server: one JSON line each, with secrets taken out by name and by shape. */
export const createLog = (sink: DestinationStream): Logger =>
  pino(
    { base: null, redact: { paths: paths, censor: HIDDEN } },
    { write: (line) => sink.write(scrub(line)) },
  );
