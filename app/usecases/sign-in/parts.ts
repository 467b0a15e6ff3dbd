import type { Ports } from '../ports.ts';

export type SignInPorts = Pick<
  Ports,
  'store' | 'hash' | 'now' | 'newId' | 'newSecret' | 'identity' | 'warn' | 'secrets' | 'sendsEmail'
>;
