import type { Message, MessageIncident } from '../domain/delivery/message.ts';
import type { Instant } from '../domain/time.ts';
import { translator } from '../messages/catalogue.ts';
import { sayFinding } from '../messages/say-finding.ts';
import type { Delivery } from './types.ts';

/** `page`: another page of Bulkhead that it is about. */
export type Links = { acknowledge?: string; incident?: string; review?: string; page?: string };

/** A message in words. `lines` are plain; `short` fits a text message, `spoken` is read out. */
export type Words = {
  subject: string;
  lines: string[];
  short: string;
  spoken: string;
  links: Links;
};

/** As many pages as a folded message lists. */
const LISTED = 20;
const SHORTEST = 300;

/** One line, and nothing that a terminal, a header or a reader would obey. */
export const oneLine = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .trim();

/** Lines stay, all else that is not to be read goes. */
const plain = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .join('\n');

const clock = (at: Instant, zone: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    timeZone: zone,
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(at);

const pageOf = (message: Message): string | null => {
  if (message.type === 'drill-near') return `/drills/${message.drill.id}`;
  return message.type === 'evidence-digest' ? '/drills' : null;
};

export const linksOf = ({ content, token }: Delivery, publicUrl: string): Links => {
  if (content.type !== 'message') return {};
  const { message } = content;
  // Who reads from outside cannot open it, and learns nothing of it by its address.
  const outside = message.type === 'update' && message.audience === 'external';
  const page = message.type === 'retrospective-due' ? '/retrospective' : '';
  const incident =
    'incident' in message && !outside
      ? `${publicUrl}/incidents/${message.incident.id}${page}`
      : null;
  const elsewhere = pageOf(message);
  return {
    ...(token && { acknowledge: `${publicUrl}/acknowledge/${token}` }),
    ...(incident && { incident }),
    ...(message.type === 'review' && { review: `${publicUrl}/reviews/${message.review.id}` }),
    ...(elsewhere && { page: `${publicUrl}${elsewhere}` }),
  };
};

/** What is said, in the reader's language and zone, with UTC beside. */
export const wordsOf = (message: Message, to: Delivery['to'], links: Links): Words => {
  const t = translator();
  const named = ({ number, title }: MessageIncident) =>
    t('delivery.incident', { number: String(number), title: oneLine(title) });
  const about = ({ kind, severity }: MessageIncident) => ({
    drill: kind === 'drill' ? t('delivery.drill') : '',
    severity: t(`delivery.severity.${severity}`),
  });
  const said = (words: { subject: string; lines: string[]; short?: string; spoken?: string }) => {
    const subject = oneLine(words.subject);
    const at = links.acknowledge ?? links.incident ?? links.review ?? links.page ?? '';
    const short = [words.short ?? subject, at];
    return {
      ...{ subject, links, lines: words.lines },
      short: `${(short[0] ?? '').slice(0, SHORTEST)} ${short[1]}`.trim(),
      spoken: oneLine(words.spoken ?? words.short ?? subject),
    };
  };
  switch (message.type) {
    case 'page': {
      const { incident, reason, since } = message;
      const facts = {
        ...about(incident),
        incident: named(incident),
        title: oneLine(message.title),
      };
      const zone = to.zone ?? 'UTC';
      const at = { at: `${clock(since, zone, 'en')} ${zone}`, utc: clock(since, 'UTC', 'en') };
      return said({
        subject: t('delivery.page.subject', facts),
        lines: [
          t(`delivery.page.reason.${reason}`, { by: oneLine(message.by ?? '') }),
          ...(message.text ? [plain(message.text)] : []),
          t('delivery.page.incident', facts),
          t('delivery.page.since', at),
        ],
        short: t('delivery.page.short', facts),
        spoken: t('delivery.page.spoken', facts),
      });
    }
    case 'pages-folded': {
      const { pages } = message;
      const line = ({ incident, title }: (typeof pages)[number]) =>
        t('delivery.folded.line', {
          ...{ severity: about(incident).severity, incident: named(incident) },
          title: oneLine(title),
        });
      const more = pages.length - LISTED;
      return said({
        subject: t('delivery.folded.subject', { count: pages.length }),
        lines: [
          t('delivery.folded.text'),
          ...pages.slice(0, LISTED).map(line),
          ...(more > 0 ? [t('delivery.folded.more', { count: more })] : []),
        ],
      });
    }
    case 'page-closed': {
      const facts = {
        by: oneLine(message.by),
        title: oneLine(message.title),
        incident: named(message.incident),
      };
      return said({
        subject: t('delivery.closed.subject', facts),
        lines: [t('delivery.closed.text', facts)],
      });
    }
    case 'update': {
      const { incident, audience, title, text } = message;
      const facts = { ...about(incident), incident: named(incident), title: oneLine(title) };
      const words = audience === 'external' ? 'outside' : 'subject';
      return said({
        subject: t(`delivery.update.${words}`, facts),
        lines: [
          ...(text ? [plain(text)] : [oneLine(title)]),
          ...(audience === 'external'
            ? []
            : [t('delivery.update.for', { audience: oneLine(audience) })]),
        ],
      });
    }
    case 'update-due': {
      const { incident } = message;
      const facts = { ...about(incident), incident: named(incident) };
      return said({
        subject: t('delivery.updateDue.subject', facts),
        lines: [t('delivery.updateDue.text', facts)],
      });
    }
    case 'retrospective-due': {
      const { incident, due } = message;
      const facts = { ...about(incident), incident: named(incident) };
      const zone = to.zone ?? 'UTC';
      const at = { at: `${clock(due, zone, 'en')} ${zone}`, utc: clock(due, 'UTC', 'en') };
      return said({
        subject: t('delivery.retrospectiveDue.subject', facts),
        lines: [t('delivery.retrospectiveDue.text', { ...facts, ...at })],
      });
    }
    case 'deadline-near': {
      const { incident, title, due } = message;
      const facts = { ...about(incident), incident: named(incident), title: oneLine(title) };
      const zone = to.zone ?? 'UTC';
      const at = { at: `${clock(due, zone, 'en')} ${zone}`, utc: clock(due, 'UTC', 'en') };
      return said({
        subject: t('delivery.deadlineNear.subject', facts),
        lines: [t('delivery.deadlineNear.text', { ...facts, ...at })],
      });
    }
    case 'review': {
      const { review, what, startsAt, late } = message;
      const zone = to.zone ?? message.zone;
      const facts = {
        ...{ title: oneLine(review.title), number: String(review.number), late: late ?? '_none' },
        at: `${clock(startsAt, zone, 'en')} ${zone}`,
        utc: clock(startsAt, 'UTC', 'en'),
      };
      return said({
        subject: t(`delivery.review.subject.${what}`, facts),
        lines: [t(`delivery.review.text.${what}`, facts)],
      });
    }
    case 'contact-check': {
      const { code } = message;
      return said({
        subject: t('delivery.check.subject', { code }),
        lines: [t('delivery.check.text', { code })],
        spoken: t('delivery.check.spoken', { code: [...code].join(', ') }),
      });
    }
    case 'drill-near': {
      const { number, title, kind, on } = message.drill;
      const facts = { number, kind: t(`evidence.proof.${kind}`), title: oneLine(title), day: on };
      return said({
        subject: t('delivery.drillNear.subject', facts),
        lines: [t('delivery.drillNear.text', facts)],
      });
    }
    case 'evidence-digest': {
      const { findings, count } = message;
      const more = count - findings.length;
      return said({
        subject: t('delivery.evidenceDigest.subject', { count }),
        lines: [
          t('delivery.evidenceDigest.text'),
          ...findings.map((finding) => oneLine(sayFinding(finding).says)),
          ...(more > 0 ? [t('delivery.folded.more', { count: more })] : []),
        ],
      });
    }
    case 'email-changed': {
      const facts = { name: oneLine(message.name) };
      return said({
        subject: t('delivery.emailChanged.subject'),
        lines: [t('delivery.emailChanged.text', facts)],
      });
    }
    case 'contact-test':
      return said({ subject: t('delivery.test.subject'), lines: [t('delivery.test.text')] });
  }
};
