/** A command's first word, and the rest as it was typed. */
export const readCommand = (text: string): { word: string; rest: string } => {
  const [, word = '', rest = ''] = /^\s*(\S*)\s*([\s\S]*)$/.exec(text) ?? [];
  return { word: word.toLowerCase(), rest: rest.trim() };
};

export type Mention = { type: 'slack'; user: string } | { type: 'name'; name: string };

/** `<@U123|ada>` as Slack writes it, `@ada`, or a bare word; null when there is none. */
export const readMention = (text: string): { who: Mention; rest: string } | null => {
  const [, user, after = ''] = /^<@([UW][A-Z0-9]+)(?:\|[^>]*)?>\s*([\s\S]*)$/.exec(text) ?? [];
  if (user) return { who: { type: 'slack', user }, rest: after.trim() };
  const [, name, rest = ''] = /^@?(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  return name ? { who: { type: 'name', name }, rest: rest.trim() } : null;
};

/** `INC-12` or `#12` in front. */
export const readNumber = (text: string): { number: number | null; rest: string } => {
  const [, number, rest = ''] = /^(?:inc-|#)(\d{1,9})\b\s*([\s\S]*)$/i.exec(text) ?? [];
  return number ? { number: Number(number), rest: rest.trim() } : { number: null, rest: text };
};

/** Slack escapes three signs in what people type. */
export const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
