import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Asked, pageOf } from './page.ts';
import type { Person } from './person.ts';
import { elementsOf } from './read.ts';
import type { Json } from './types.ts';
import type { Workspace } from './workspace.ts';

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) text += chunk;
  return new URLSearchParams(text);
};

/** How long Bulkhead is given before the page is shown again; what comes later shows by itself. */
const PATIENCE = 400;

/** The workspace in a browser, for one member who watches and presses. */
export const watched = (at: Workspace, person: Person) => {
  const me = person.id;
  let [typed, errors]: [Asked['typed'], Asked['errors']] = [undefined, undefined];
  const openModal = () => [...at.views.values()].findLast(({ user }) => user === me);

  const offered = async (): Promise<Record<string, Json[]>> => {
    const all: [string, Json[]][] = [];
    for (const { element } of elementsOf(openModal()?.view.blocks ?? []))
      if (element.type === 'external_select')
        all.push([element.action_id, await person.suggestions('', element.action_id)]);
    return Object.fromEntries(all);
  };

  const press = (form: URLSearchParams) => {
    const view = form.get('view') ?? undefined;
    const where = view ? { view } : { ts: form.get('ts') ?? '' };
    const [action, block] = [form.get('action') ?? '', form.get('block') ?? ''];
    return person.actAt(where, action, block, form.getAll('value'));
  };

  const submit = async (form: URLSearchParams) => {
    const one = openModal();
    if (!one) return;
    if (form.has('close')) return void at.views.delete(one.id);
    const given: Record<string, string | string[]> = {};
    for (const { element } of elementsOf(one.view.blocks)) {
      const values = form.getAll(element.action_id);
      given[element.action_id] = element.type === 'checkboxes' ? values : (values[0] ?? '');
    }
    typed = given;
    const changed = form.get('action_name');
    if (changed)
      return void person.actAt({ view: one.id }, changed, changed, [String(given[changed])]);
    const said = await person.submit(given);
    errors = said?.errors;
  };

  const say = (form: URLSearchParams) => {
    const text = (form.get('text') ?? '').trim();
    const channel = at.channels.get(form.get('channel') ?? '');
    if (text.startsWith('/')) return person.command(text, channel?.name);
    if (text !== '' && channel) person.says(text, channel.name);
  };

  return {
    show: async (where: string | null, response: ServerResponse) => {
      if (where === 'home') {
        void person.opensHome();
        await wait(PATIENCE);
      }
      if (!openModal()) [typed, errors] = [undefined, undefined];
      const page = pageOf(at, { me, where, typed, errors, offered: await offered() });
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    },
    do: async (request: IncomingMessage, response: ServerResponse) => {
      const form = await formOf(request);
      errors = undefined;
      const what = form.get('what');
      const doing = what === 'submit' ? submit(form) : what === 'say' ? say(form) : press(form);
      await Promise.race([doing, wait(PATIENCE * 5)]);
      await wait(PATIENCE);
      response.writeHead(303, { location: request.headers.referer ?? '/' }).end();
    },
  };
};
