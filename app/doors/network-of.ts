import ipaddr from 'ipaddr.js';

/** The network of an address, which is as much as is kept of it: /24 of IPv4, /48 of IPv6. */
export const networkOf = (address: string): string | undefined => {
  if (!ipaddr.isValid(address)) return undefined;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return `${parsed.toString().split('.').slice(0, 3).join('.')}.0/24`;
  const [a = 0, b = 0, c = 0] = (parsed as ipaddr.IPv6).parts;
  return `${[a, b, c].map((part) => part.toString(16)).join(':')}::/48`;
};
