import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';

/** The policy of every answer; `nonce` is the one that the page's own script and style tags carry. */
export const contentPolicy = (nonce: string, dev: boolean): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    // Vite's hot reload puts style tags without a nonce into the page.
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws: wss:' : ''}`,
    "manifest-src 'self'",
    "form-action 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const twoYears = 2 * 365 * 24 * 60 * 60;
const refused = ['camera', 'display-capture', 'geolocation', 'microphone', 'payment', 'usb'];

/** Headers of every answer, and `res.locals.nonce` for the page. Files replace `no-store`. */
export const securityHeaders =
  ({ dev, publicUrl }: { dev: boolean; publicUrl: () => string }): RequestHandler =>
  (_request, response, next) => {
    const nonce = randomBytes(16).toString('base64url');
    response.locals.nonce = nonce;
    response.set({
      'Cache-Control': 'no-store',
      'Content-Security-Policy': contentPolicy(nonce, dev),
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': refused.map((name) => `${name}=()`).join(', '),
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
    });
    if (publicUrl().startsWith('https:')) {
      response.set('Strict-Transport-Security', `max-age=${twoYears}; includeSubDomains`);
    }
    next();
  };
