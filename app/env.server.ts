import { delimiter, resolve } from 'node:path';
import ipaddr from 'ipaddr.js';
import { z } from 'zod';

const port = z
  .string()
  .trim()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.number().max(65_535));
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

const schema = z.object({
  PORT: port.default(3000),
  HOST: z
    .string()
    .trim()
    .regex(/^[a-z0-9.:_-]+$/i)
    .default('127.0.0.1'),
  DATA_DIR: z.string().trim().min(1).default('./data'),
  RUNBOOKS_DIR: z.string().trim().min(1).default('./runbooks'),
  PUBLIC_URL: origin.optional(),
  TRUST_PROXY: networks.default([]),
  OUTGOING_ALLOW: networks.default([]),
  BULKHEAD_KEY: sealingKeys.optional(),
});

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
  /** Keys that seal secrets, the newest first, in base64. Absent: kept in the data folder. */
  keys?: string[];
};

export type EnvName = keyof z.input<typeof schema>;
export type WrongSetting = { name: EnvName; value: string };

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
    const shown = (name: EnvName) => (name === 'BULKHEAD_KEY' ? '' : (given[name] ?? ''));
    return { ok: false, wrong: [...wrong].map((name) => ({ name, value: shown(name) })) };
  }
  const { PORT, HOST, DATA_DIR, RUNBOOKS_DIR, PUBLIC_URL } = parsed.data;
  const { TRUST_PROXY, OUTGOING_ALLOW, BULKHEAD_KEY } = parsed.data;
  return {
    ok: true,
    env: {
      port: PORT,
      host: HOST,
      dataDir: resolve(DATA_DIR),
      runbookDirs: RUNBOOKS_DIR.split(delimiter)
        .filter((dir) => dir !== '')
        .map((dir) => resolve(dir)),
      ...(PUBLIC_URL ? { publicUrl: PUBLIC_URL } : {}),
      trustProxy: TRUST_PROXY,
      outgoingAllow: OUTGOING_ALLOW,
      ...(BULKHEAD_KEY ? { keys: BULKHEAD_KEY } : {}),
    },
  };
};
