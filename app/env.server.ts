import { delimiter, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { SmtpSettings } from './deliver/email.ts';
import { readRoleMap } from './domain/sign-in/role-map.ts';
import type { OidcSettings } from './identity/oidc.ts';
import type { SlackSettings } from './slack/connect.ts';
import { slackEnv, slackOf } from './slack-env.server.ts';

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
const count = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,7}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));
const isOrigin = (text: string): boolean => {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname, search, hash } = new URL(text);
  return `${pathname}${search}${hash}` === '/';
};
const origin = z
  .string()
  .trim()
  .refine(isOrigin, { abort: true })
  .transform((text) => new URL(text).origin);

const isNetwork = (text: string): boolean =>
  ipaddr.isValid(text)
    ? !/^[\d.]+$/.test(text) || ipaddr.IPv4.isValidFourPartDecimal(text)
    : ipaddr.isValidCIDR(text);
/** Addresses and networks (CIDR), separated by commas. */
const networks = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  )
  .refine((all) => all.every(isNetwork));
/** 32 bytes in base64 each, separated by commas; the first one seals. */
const sealingKeys = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every((one) => /^[A-Za-z0-9+/_-]{43}=?$/.test(one)));

/** Plain http would tell everybody on the way who signs in; on this machine there is no way. */
const isIssuer = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, search, hash } = new URL(text);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && here)) && search + hash === '';
};
const isSmtp = (text: string): boolean =>
  URL.canParse(text) && /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '';
/** `ops@example.org`, or with a name before it: `Bulkhead <ops@example.org>`. */
const isMailbox = (text: string): boolean =>
  /^(?:[^<>"\r\n]{0,80} <)?[^\s@<>"]{1,64}@[^\s@<>"]{1,250}>?$/.test(text) &&
  text.includes('<') === text.endsWith('>');
const roleMap = z
  .string()
  .transform(readRoleMap)
  .refine((map) => map !== null);

const foldersIn = (text: string): string[] =>
  text
    .split(delimiter)
    .map((dir) => dir.trim())
    .filter((dir) => dir !== '');

const schema = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .trim()
    .regex(/^[a-z0-9.:_-]+$/i)
    .default('127.0.0.1'),
  DATA_DIR: z.string().trim().min(1).default('./data'),
  RUNBOOKS_DIR: z
    .string()
    .refine((text) => foldersIn(text).length > 0)
    .default('./runbooks'),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: networks.default([]),
  OUTGOING_ALLOW: networks.default([]),
  MAX_CONNECTIONS: count(1, 100_000).default(512),
  REQUEST_SECONDS: count(1, 600).default(30),
  BULKHEAD_KEY: sealingKeys.optional(),
  SMTP_URL: z.string().trim().refine(isSmtp).optional(),
  MAIL_FROM: z.string().trim().refine(isMailbox).optional(),
  OIDC_ISSUER: z.string().trim().refine(isIssuer).optional(),
  OIDC_CLIENT_ID: z.string().trim().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().trim().min(1).optional(),
  OIDC_ROLES_CLAIM: z.string().trim().min(1).default('groups'),
  OIDC_ROLE_MAP: roleMap.optional(),
  ...slackEnv,
});

/** A provider takes three settings; with one of them the others are missed. */
const oidcOf = (parsed: z.output<typeof schema>): OidcSettings | EnvName[] | null => {
  const {
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
  } = parsed;
  if (!issuer && !clientId && !clientSecret) return null;
  if (issuer && clientId && clientSecret)
    return {
      ...{ issuer, clientId, clientSecret, rolesClaim: parsed.OIDC_ROLES_CLAIM },
      roleMap: parsed.OIDC_ROLE_MAP ?? null,
    };
  const names = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
  return names.filter((name) => !parsed[name]);
};

/** The server and the sender go together. */
const smtpOf = ({
  SMTP_URL: url,
  MAIL_FROM: from,
}: z.output<typeof schema>): SmtpSettings | EnvName[] | null => {
  if (url && from) return { url, from };
  if (!url && !from) return null;
  return [url ? 'MAIL_FROM' : 'SMTP_URL'];
};

export type Env = {
  port: number;
  host: string;
  dataDir: string;
  runbookDirs: string[];
  /** Absent: made of the address that is listened on. */
  publicUrl?: string;
  /** Proxies whose X-Forwarded-For is believed: addresses and networks. */
  trustProxy: string[];
  /** Private networks that requests to addresses which people set may reach nevertheless. */
  outgoingAllow: string[];
  /** Connections that one address may hold at once. */
  maxConnections: number;
  /** What a request may take to arrive. */
  requestSeconds: number;
  /** Keys that seal secrets, the newest first, in base64. Absent: kept in the data folder. */
  keys?: string[];
  /** Sends e-mail; absent: e-mail contacts fail over to the next. */
  smtp?: SmtpSettings;
  /** The provider of single sign-on; absent: there is none. */
  oidc?: OidcSettings;
  /** Absent: everything works without Slack. */
  slack?: SlackSettings;
};

export type EnvName = keyof z.input<typeof schema>;
export type WrongSetting = { name: EnvName; value: string };

const unshown: ReadonlySet<EnvName> = new Set([
  'BULKHEAD_KEY',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
] as const);

/** The settings, read once at the start. An empty value counts as not given. */
export const readEnv = (
  given: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; wrong: WrongSetting[] } => {
  const names = Object.keys(schema.shape) as EnvName[];
  const present = Object.fromEntries(
    names.map((name) => [name, given[name] === '' ? undefined : given[name]]),
  );
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const wrong = new Set(parsed.error.issues.map((issue) => issue.path[0] as EnvName));
    const shown = (name: EnvName) => (unshown.has(name) ? '' : (given[name] ?? ''));
    return { ok: false, wrong: [...wrong].map((name) => ({ name, value: shown(name) })) };
  }
  const oidc = oidcOf(parsed.data);
  const smtp = smtpOf(parsed.data);
  if (Array.isArray(smtp)) return { ok: false, wrong: smtp.map((name) => ({ name, value: '' })) };
  if (Array.isArray(oidc)) return { ok: false, wrong: oidc.map((name) => ({ name, value: '' })) };
  const slack = slackOf(parsed.data);
  if (Array.isArray(slack)) return { ok: false, wrong: slack.map((name) => ({ name, value: '' })) };
  const { PORT, HOST, DATA_DIR, RUNBOOKS_DIR, PUBLIC_URL } = parsed.data;
  const { TRUST_PROXY, OUTGOING_ALLOW, BULKHEAD_KEY } = parsed.data;
  return {
    ok: true,
    env: {
      port: PORT,
      host: HOST,
      dataDir: resolve(DATA_DIR),
      runbookDirs: foldersIn(RUNBOOKS_DIR).map((dir) => resolve(dir)),
      ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL } : {}),
      trustProxy: TRUST_PROXY,
      outgoingAllow: OUTGOING_ALLOW,
      maxConnections: parsed.data.MAX_CONNECTIONS,
      requestSeconds: parsed.data.REQUEST_SECONDS,
      ...(BULKHEAD_KEY ? { keys: BULKHEAD_KEY } : {}),
      ...(smtp ? { smtp } : {}),
      ...(oidc ? { oidc } : {}),
      ...(slack ? { slack } : {}),
    },
  };
};
