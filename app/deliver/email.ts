import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import { translator } from '../messages/catalogue.ts';
import type { Deliver, Handed } from './types.ts';
import { linksOf, type Words, wordsOf } from './words.ts';

export type SmtpSettings = { url: string; from: string };

const PATIENCE = 10_000;

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? '',
  );

const buttonOf = (label: string, url: string | undefined, strong: boolean): string =>
  url
    ? `<p style="margin:18px 0"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;border:1px solid #1f4e8c;text-decoration:none;font-weight:600;${strong ? 'background:#1f4e8c;color:#ffffff' : 'color:#1f4e8c'}">${escaped(label)}</a></p>`
    : '';

const htmlOf = ({ subject, lines, links }: Words): string => {
  const t = translator();
  const paragraphs = lines
    .map((line) => `<p style="margin:8px 0">${escaped(line).replaceAll('\n', '<br>')}</p>`)
    .join('\n');
  return `<!doctype html><html><body style="font:16px/1.5 system-ui,sans-serif;color:#1a1d21;max-width:560px">
<h1 style="font-size:20px;line-height:1.3">${escaped(subject)}</h1>
${paragraphs}
${buttonOf(t('delivery.acknowledge'), links.acknowledge, true)}
${buttonOf(t('delivery.openIncident'), links.incident, false)}
${buttonOf(t('delivery.review.open'), links.review, false)}
${buttonOf(t('delivery.openPage'), links.page, false)}
</body></html>`;
};

const textOf = ({ lines, links }: Words, folded: boolean): string => {
  const t = translator();
  const way = folded ? 'delivery.folded.acknowledge' : 'delivery.page.acknowledge';
  return [
    ...lines,
    '',
    ...(links.acknowledge ? [t(way, { link: links.acknowledge })] : []),
    ...(links.incident ? [t('delivery.page.open', { link: links.incident })] : []),
    ...(links.review ? [t('delivery.review.openAt', { link: links.review })] : []),
    ...(links.page ? [t('delivery.openAt', { link: links.page })] : []),
  ].join('\n');
};

/** Never the error's own words: it may repeat what the server was told. */
const failureOf = (error: unknown): Handed => {
  const { code, responseCode, command } = error as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  if (code === 'EAUTH') return { ok: false, code: 'smtp-login', again: false };
  if (code === 'ETIMEDOUT') return { ok: false, code: 'timeout', again: true };
  if (responseCode !== undefined)
    return { ok: false, code: `smtp-${responseCode}`, again: responseCode < 500 };
  if (code === 'EENVELOPE' && command === 'API')
    return { ok: false, code: 'address-wrong', again: false };
  const far = code === 'EDNS' || code === 'ECONNECTION' || code === 'ESOCKET';
  return { ok: false, code: far ? 'unreachable' : 'cut', again: true };
};

const atHost = (from: string): string => /@([^\s>]+)/.exec(from)?.[1] ?? 'bulkhead.invalid';

/**
 * E-mail through any SMTP server. The Message-ID is made of the key, so that a mailbox that gets
 * the same message twice can know it.
 */
export const deliverByEmail = (
  smtp: SmtpSettings | null,
  { publicUrl, patienceMs = PATIENCE }: { publicUrl: () => string; patienceMs?: number },
): { deliver: Deliver; close: () => void } => {
  if (!smtp)
    return {
      deliver: async () => ({ ok: false, code: 'not-configured', again: false }),
      close: () => undefined,
    };
  const transport = createTransport({
    url: smtp.url,
    ...{ pool: true, maxConnections: 8, maxMessages: 1000 },
    ...{ connectionTimeout: patienceMs, greetingTimeout: patienceMs, socketTimeout: patienceMs },
    ...{ dnsTimeout: patienceMs, disableFileAccess: true, disableUrlAccess: true },
  } as Parameters<typeof createTransport>[0]);
  const deliver: Deliver = async (delivery) => {
    const { key, to, content } = delivery;
    if (content.type !== 'message') return { ok: false, code: 'not-configured', again: false };
    const words = wordsOf(content.message, to, linksOf(delivery, publicUrl()));
    const id = createHash('sha256').update(key).digest('hex').slice(0, 40);
    try {
      await transport.sendMail({
        from: smtp.from,
        to: { name: to.name.replace(/[\r\n]+/g, ' '), address: to.address },
        subject: words.subject,
        text: textOf(words, content.message.type === 'pages-folded'),
        html: htmlOf(words),
        messageId: `<${id}@${atHost(smtp.from)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Bulkhead-Key': encodeURIComponent(key) },
      });
      return { ok: true };
    } catch (error) {
      return failureOf(error);
    }
  };
  return { deliver, close: () => transport.close() };
};
