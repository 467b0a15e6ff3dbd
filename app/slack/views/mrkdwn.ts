/** Nothing that a reader would obey without seeing it: controls, turned writing, half characters. */
const unseen =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]|\p{Surrogate}/gu;

/** Text of a person as it may stand in mrkdwn: no mention, link or command comes out of it. */
export const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Cuts between characters, never inside of one or of an entity. */
export const clipped = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1).replace(/&[a-z]{0,4}$/, '');
  return `${cut.replace(/[\ud800-\udbff]$/, '')}…`;
};

/** Mrkdwn of ours, cut so that no link and no block of code stays open. */
export const shortened = (words: string, most: number): string => {
  if (words.length <= most) return words;
  const cut = clipped(words, most - 4).replace(/<[^<>]*…?$/, '…');
  return (cut.match(/```/g) ?? []).length % 2 === 1 ? `${cut}\n\`\`\`` : cut;
};

/** For plain_text objects: one line, never empty. */
export const plain = (text: string, most: number): string => {
  const line = text.replace(unseen, '').replace(/\s+/g, ' ').trim();
  return clipped(line === '' ? '–' : line, most);
};

/** A line of a person inside mrkdwn. */
export const said = (text: string, most = 200): string =>
  clipped(escaped(text).replace(/\s+/g, ' ').trim() || '–', most);

/** A block of code that its own text cannot end. */
export const code = (text: string, most: number): string => {
  const inside = escaped(text).replaceAll('```', '`\u200b``');
  return `\`\`\`${clipped(inside, most - 6)}\`\`\``;
};

export const linkTo = (url: string, words: string): string =>
  `<${url.replace(/[<>|\s]/g, encodeURIComponent)}|${escaped(words).replaceAll('|', '/')}>`;

/** Shown in each reader's own zone by Slack; UTC where it cannot. */
export const moment = (at: number): string => {
  const utc = `${new Date(at).toISOString().slice(11, 16)} UTC`;
  return `<!date^${Math.floor(at / 1000)}^{time}|${utc}>`;
};

export const longMoment = (at: number): string => {
  const utc = new Date(at).toISOString().slice(0, 16).replace('T', ' ');
  return `<!date^${Math.floor(at / 1000)}^{date_short_pretty} {time}|${utc} UTC>`;
};
