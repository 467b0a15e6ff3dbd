import { headerKey, sendOver } from './http.ts';
import type { Deliver, Gateway } from './types.ts';
import type { HttpParts } from './webhook.ts';
import { linksOf, wordsOf } from './words.ts';

type Encode = (text: string) => string;

const inXml: Encode = (text) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );
const inJson: Encode = (text) => JSON.stringify(text).slice(1, -1);
const inHeader: Encode = (text) => text.replace(/[^\t\u0020-\u007e]+/g, ' ');

/** How a value must be written where it lands, by what the body is said to be. */
const encoderOf = (contentType: string): Encode => {
  if (/json/i.test(contentType)) return inJson;
  if (/x-www-form-urlencoded/i.test(contentType)) return encodeURIComponent;
  return /xml/i.test(contentType) ? inXml : (text) => text;
};

type Values = { to: string; text: string; key: string; secret: string };

/** Each `{hole}` is filled once; what is filled in is never read again. */
const filled = (template: string, values: Values, encode: Encode): string =>
  template.replace(/\{(to|text|key|secret|text:xml)\}/g, (_whole, name: string) =>
    encode(name === 'text:xml' ? inXml(values.text) : values[name as keyof Values]),
  );

export const requestOf = (gateway: Gateway, values: Values) => {
  const headers: Record<string, string> = {};
  for (const line of gateway.headers.split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0)
      headers[line.slice(0, at).trim()] = filled(line.slice(at + 1).trim(), values, inHeader);
  }
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type');
  const encode = encoderOf(type?.[1] ?? '');
  return {
    ...{ url: filled(gateway.url, values, encodeURIComponent), method: gateway.method, headers },
    ...(gateway.method !== 'GET' && { body: filled(gateway.body, values, encode) }),
  };
};

/** Texts and calls, through whatever HTTP service the administrator describes. */
export const deliverByGateway =
  ({ ask, publicUrl, now }: HttpParts): Deliver =>
  async (delivery) => {
    const { key, to, content } = delivery;
    if (content.type !== 'message' || !to.gateway)
      return { ok: false, code: 'not-configured', again: false };
    const words = wordsOf(content.message, to, linksOf(delivery, publicUrl()));
    const text = to.way === 'voice' ? words.spoken : words.short;
    const { secret } = to.gateway;
    const request = requestOf(to.gateway, { to: to.address, text, key: headerKey(key), secret });
    const given = Object.keys(request.headers).some((name) => /^idempotency-key$/i.test(name));
    const headers = {
      ...request.headers,
      ...(given ? {} : { 'Idempotency-Key': headerKey(key) }),
    };
    return sendOver(ask, { ...request, headers }, now());
  };
