import { blockHtml, modalHtml, type Place } from './page-blocks.ts';
import { style } from './page-style.ts';
import { mrkdwnHtml, plainHtml } from './page-text.ts';
import type { FakeChannel, FakeMessage } from './types.ts';
import type { Workspace } from './workspace.ts';

export type Asked = {
  /** Who looks and presses. */
  me: string;
  /** A channel's id, or `home`. */
  where: string | null;
  typed: Place['typed'];
  errors: Place['errors'];
  offered: Place['offered'];
};

const nameOf = (at: Workspace, { name, im }: FakeChannel): string =>
  im === null ? `# ${name}` : `✉ ${im === null ? '' : (at.users.get(im)?.name ?? im)} and Bulkhead`;

const clock = (ts: string): string => new Date(Number(ts) * 1000).toISOString().slice(11, 19);

const messageHtml = (at: Workspace, channel: FakeChannel, message: FakeMessage): string => {
  const { ts, user, text, blocks, onlyFor } = message;
  const pinned = channel.pins.includes(ts);
  const note = onlyFor ? 'only you see this' : pinned ? '📌 pinned' : '';
  const body =
    blocks.length > 0
      ? blocks.map((one, n) => blockHtml({ ts }, one, n)).join('')
      : `<p>${mrkdwnHtml(text)}</p>`;
  const name = plainHtml(at.users.get(user)?.name ?? user);
  const look = onlyFor ? 'only' : pinned ? 'pinned' : '';
  return `<article class="${look}" id="m${ts}"><header><b>${name}</b> <time>${clock(ts)} UTC</time> <small>${note}</small></header>${body}</article>`;
};

/** The workspace as one member sees it; what is pressed here reaches Bulkhead as from Slack. */
export const pageOf = (at: Workspace, { me, where, typed, errors, offered }: Asked): string => {
  const all = [...at.channels.values()].filter(
    ({ messages, im, members, private: hidden }) =>
      (im === null ? !hidden || members.has(me) : im === me) &&
      (im === null || messages.length > 0),
  );
  const shown =
    all.find(({ id }) => id === where) ??
    all.findLast(({ name }) => /^inc-/.test(name)) ??
    all.find(({ name }) => name === 'general');
  const home = where === 'home' ? at.homes.get(me)?.view : undefined;
  const link = (id: string, words: string, here: boolean) =>
    `<li${here ? ' class="here"' : ''}><a href="/?channel=${id}">${words}</a></li>`;
  const links = all.map((one) => link(one.id, plainHtml(nameOf(at, one)), !home && one === shown));
  const open = [...at.views.values()].findLast(({ user }) => user === me);
  const messages = (shown?.messages ?? [])
    .filter(({ onlyFor }) => onlyFor === null || onlyFor === me)
    .map((one) => messageHtml(at, shown as FakeChannel, one));
  const body = home
    ? home.blocks.map((one: object, n: number) => blockHtml({ view: 'home' }, one, n)).join('')
    : messages.join('');
  const title = home ? 'Home' : shown ? nameOf(at, shown) : 'No channel yet';
  const write = home
    ? ''
    : `<form method="post" action="/do" class="write"><input type="hidden" name="what" value="say"><input type="hidden" name="channel" value="${shown?.id ?? ''}"><input name="text" placeholder="/incident help, or a message" aria-label="Message" autocomplete="off"><button>Send</button></form>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Fake Slack</title><style>${style}</style>
<nav><h2>Fake Slack</h2><p>You are ${plainHtml(at.users.get(me)?.name ?? me)}. Nothing here is Slack; what you press reaches Bulkhead as if it were.</p><ul>${link('home', '⌂ Home', home !== undefined)}${links.join('')}</ul></nav>
<main><header class="top"><h1>${plainHtml(title)}</h1><p>${mrkdwnHtml(home ? '' : (shown?.topic ?? ''))}</p>${(shown?.bookmarks ?? []).map((one) => `<a href="${plainHtml(one.link)}" target="_blank" rel="noreferrer">🔖 ${plainHtml(one.title)}</a>`).join(' ')}</header>
<section id="all">${body}</section>${write}</main>
${open ? modalHtml(open.view, open.id, { ...(typed && { typed }), ...(errors && { errors }), ...(offered && { offered }) }) : ''}
<script>
const down = () => scrollTo(0, document.body.scrollHeight);
${home ? '' : 'down();'}
setInterval(async () => {
  const busy = document.activeElement?.closest('dialog, #all form') || document.querySelector('dialog');
  const got = await fetch(location.href).catch(() => null);
  if (!got) return;
  const page = new DOMParser().parseFromString(await got.text(), 'text/html');
  if (page.querySelector('dialog') && !document.querySelector('dialog')) return location.reload();
  if (busy) return;
  const atEnd = innerHeight + scrollY >= document.body.scrollHeight - 80;
  for (const part of ['nav', '#all', '.top']) {
    const [now, next] = [document.querySelector(part), page.querySelector(part)];
    if (now && next && now.innerHTML !== next.innerHTML) now.innerHTML = next.innerHTML;
  }
  if (atEnd) down();
}, 1000);
</script></html>`;
};
