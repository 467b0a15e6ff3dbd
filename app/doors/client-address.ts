import type { Request } from 'express';
import ipaddr from 'ipaddr.js';

/** An address as it is written down and compared: IPv4 stays IPv4 however it came. */
export const plainAddress = (text: string | undefined): string =>
  text && ipaddr.isValid(text) ? ipaddr.process(text).toString() : '';

/**
 * Where a request came from: the socket's other end, or, when that is a proxy which TRUST_PROXY
 * names, the last address in X-Forwarded-For that no such proxy wrote of itself. Empty when unknown.
 */
export const clientAddress = (request: Pick<Request, 'ip'>): string => plainAddress(request.ip);

/** Whether an address is one of these, or in one of these networks. */
export const trustedBy = (networks: readonly string[]): ((address: string) => boolean) => {
  const ranges = networks.map((one) =>
    ipaddr.isValidCIDR(one)
      ? ipaddr.parseCIDR(one)
      : ([ipaddr.process(one), ipaddr.process(one).kind() === 'ipv4' ? 32 : 128] as const),
  );
  return (address) => {
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some(
      ([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits),
    );
  };
};
