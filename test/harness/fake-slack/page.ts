import { readMessage } from './read.ts';
import type { Workspace } from './workspace.ts';

/** `&` stays: what Slack was sent is escaped already. */
const safe = (text: string) => text.replace(/[<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The channels with their messages, for somebody who watches; it asks again every two seconds. */
export const pageOf = (at: Workspace, asked: string | null): string => {
  const all = [...at.channels.values()].filter(({ messages, im }) => !im || messages.length > 0);
  const shown =
    all.find(({ id }) => id === asked) ?? all.findLast(({ name }) => /^inc-/.test(name));
  const links = all
    .map(
      ({ id, name }) =>
        `<li${id === shown?.id ? ' class="here"' : ''}><a href="/?channel=${id}">${safe(name)}</a></li>`,
    )
    .join('');
  const messages = (shown?.messages ?? [])
    .map((message) => {
      const pinned = shown?.pins.includes(message.ts) ? ' pinned' : '';
      const note = `${message.onlyFor ? 'only for one' : ''}${pinned}`;
      return `<article class="${pinned}"><b>${safe(message.user)}</b> <small>${note}</small><pre>${safe(readMessage(message))}</pre></article>`;
    })
    .join('');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<title>Fake Slack</title><style>
body{margin:0;display:grid;grid-template-columns:16rem 1fr;min-height:100vh;font:15px/1.5 system-ui}
nav{background:#2b1a33;color:#fff;padding:1rem}nav a{color:#e8dff0;text-decoration:none}ul{list-style:none;padding:0}
.here a{font-weight:700}main{padding:1rem 2rem}article{border-left:3px solid #ddd;padding:.2rem 1rem;margin:0 0 1rem}
.pinned{border-color:#d49b00;background:#fff8e0}pre{white-space:pre-wrap;font:inherit;margin:0}
</style><nav><h2>Fake Slack</h2><ul>${links}</ul></nav>
<main><h1>${safe(shown?.name ?? 'No channel yet')}</h1><p>${safe(shown?.topic ?? '')}</p>${messages}</main></html>`;
};
