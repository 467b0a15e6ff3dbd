/** For words that are plain. */
export const plainHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Between its signs mrkdwn arrives escaped; quotes are not, and stand in attributes nowhere. */
const marks = (text: string): string =>
  text
    .replace(/[<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/```([\s\S]*?)```/g, '<pre>$1</pre>')
    .replace(/`([^`\n]+)`/g, '<code>$1</code>')
    .replace(/(^|[\s(])\*([^*\n]+)\*(?=$|[\s.,:;)?!])/g, '$1<b>$2</b>')
    .replace(/(^|[\s(])_([^_\n]+)_(?=$|[\s.,:;)])/g, '$1<i>$2</i>')
    .replaceAll(':white_check_mark:', '✅')
    .replaceAll(':fast_forward:', '⏩')
    .replaceAll(':heavy_minus_sign:', '➖')
    .replaceAll(':warning:', '⚠️')
    .replaceAll(':information_source:', 'ℹ️')
    .replaceAll(':bulb:', '💡')
    .replaceAll(':pushpin:', '📌')
    .replaceAll('\n', '<br>');

const angled = (inside: string): string => {
  const [target = '', words = target] = inside.split('|');
  if (/^https?:\/\//.test(target))
    return `<a href="${target.replaceAll('"', '&#34;')}" target="_blank" rel="noreferrer">${marks(words)}</a>`;
  // A moment, or a mention: as it is read.
  return `<span class="said">${marks(target.startsWith('!date') ? words : target)}</span>`;
};

/** What Slack would show of mrkdwn. */
export const mrkdwnHtml = (text: string): string =>
  text
    .split(/(<[^<>]+>)/)
    .map((part) => (/^<[^<>]+>$/.test(part) ? angled(part.slice(1, -1)) : marks(part)))
    .join('');
