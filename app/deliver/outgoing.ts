import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector, fetch as fetchWith } from 'undici';

/** An address that may not be asked. `code` is kept where a fetch wraps the error. */
export class OutgoingRefused extends Error {
  readonly code = 'outgoing-refused';
  readonly host: string;
  constructor(host: string) {
    super(`${host} is not a public address`);
    this.host = host;
  }
}

type Resolve = (
  host: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

export type OutgoingOptions = {
  /** Networks (CIDR) and addresses that may be reached although they are not public. */
  allow?: readonly string[];
  resolve?: Resolve;
  patienceMs?: number;
};

const LARGEST = 1024 * 1024;

/** Whether an address is on the public internet; what embeds another one (mapped, NAT64) is not. */
export const isPublic = (address: string): boolean =>
  ipaddr.isValid(address) && ipaddr.process(address).range() === 'unicast';

const inside = (address: string, network: string): boolean => {
  const at = ipaddr.process(address);
  const [range, bits] = ipaddr.isValidCIDR(network)
    ? ipaddr.parseCIDR(network)
    : [ipaddr.process(network), 128];
  return (
    range.kind() === at.kind() && at.match(range, at.kind() === 'ipv4' ? Math.min(bits, 32) : bits)
  );
};

/**
 * A fetch for addresses that people can set. It reaches the public internet and what `allow` names:
 * every name is resolved once, every address that comes out is judged, and exactly these are
 * connected to, so that neither a spelling, nor a redirect, nor a name that changes its mind leads
 * inside. Answers are at most 1 MB and come within the time given.
 */
export const guardedFetch = ({
  allow = [],
  resolve = lookup,
  patienceMs = 10_000,
}: OutgoingOptions = {}): typeof fetch => {
  const may = (address: string) =>
    isPublic(address) || (ipaddr.isValid(address) && allow.some((one) => inside(address, one)));

  const judged: Resolve = (host, options, done) =>
    resolve(host, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      const refused = found.length === 0 || found.some(({ address }) => !may(address));
      done(refused ? new OutgoingRefused(host) : null, refused ? [] : found);
    });

  const connect = buildConnector({ lookup: judged as never, timeout: patienceMs });
  const dispatcher = new Agent({
    // A literal address is never looked up.
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (ipaddr.isValid(host) && !may(host)) return done(new OutgoingRefused(host), null);
      connect(options, done);
    },
    headersTimeout: patienceMs,
    bodyTimeout: patienceMs,
    maxResponseSize: LARGEST,
  });

  const ask = (input: unknown, init: RequestInit = {}) => {
    const patience = AbortSignal.timeout(patienceMs);
    const signal = init.signal ? AbortSignal.any([init.signal, patience]) : patience;
    return fetchWith(input as never, { ...init, signal, dispatcher } as never);
  };
  return ask as unknown as typeof fetch;
};
