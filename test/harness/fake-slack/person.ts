import { elementsOf, readBlocks } from './read.ts';
import type { FakeChannel, FakeMessage, FakeView, Json } from './types.ts';
import { TEAM, type Workspace } from './workspace.ts';

export type Send = (kind: 'interactive' | 'slash_commands' | 'events_api', payload: Json) => Sent;
export type Sent = Promise<Json | undefined>;

type Where = { channel: FakeChannel; message: FakeMessage } | { view: FakeView };

/** What one person does, as its clicks and words arrive at the app. */
export const personOf = (
  at: Workspace,
  send: Send,
  respondAt: (channel: string, user: string, ts?: string) => string,
  id: string,
) => {
  let pressed = 0;
  const trigger = () => `trigger-${Date.now()}${++pressed}-${id}`;
  const who = () => ({ id, username: at.users.get(id)?.name ?? id, name: id, team_id: TEAM });
  const frame = (type: string) => ({
    ...{ type, team: { id: TEAM, domain: 'fake' }, user: who(), api_app_id: 'A0FAKE', token: 'x' },
    ...{ trigger_id: trigger(), is_enterprise_install: false, enterprise: null },
  });
  const mayRead = ({ onlyFor }: FakeMessage) => onlyFor === null || onlyFor === id;

  /** The newest place where something of this name can be pressed. */
  const find = (name: string, within?: string): { where: Where; block: string; element: Json } => {
    const fits = ({ element }: { element: Json }) =>
      element.action_id === name || element.text?.text === name;
    const home = at.homes.get(id);
    const places: Where[] = [
      ...[...at.channels.values()]
        .filter((one) => one.members.has(id) || (!one.private && !one.im))
        .filter((one) => within === undefined || one.name === within || one.id === within)
        .flatMap((channel) =>
          channel.messages.filter(mayRead).map((message) => ({ channel, message })),
        )
        .sort((a, b) => Number(b.message.ts) - Number(a.message.ts)),
      ...[...at.views.values()].filter(({ user }) => user === id).map((view) => ({ view })),
      ...(home ? [{ view: home }] : []),
    ];
    for (const where of places) {
      const blocks = 'view' in where ? where.view.view.blocks : where.message.blocks;
      const found = elementsOf(blocks).find(fits);
      if (found) return { where, ...found };
    }
    throw new Error(`${id} sees nothing to press called ${name}`);
  };

  const act = (name: string, more: Json, within?: string): Json => acted(find(name, within), more);

  const acted = (found: { where: Where; block: string; element: Json }, more: Json): Json => {
    const { where, block, element } = found;
    const { action_id, type, value } = element;
    const action = { action_id, block_id: block, type, value, action_ts: at.nextTs(), ...more };
    if ('view' in where) {
      const { view } = where;
      const container = { type: 'view', view_id: view.id };
      const whole = { ...view.view, id: view.id, hash: view.hash, state: { values: {} } };
      return { ...frame('block_actions'), container, view: whole, actions: [action] };
    }
    const { channel, message } = where;
    return {
      ...frame('block_actions'),
      container: { type: 'message', message_ts: message.ts, channel_id: channel.id },
      channel: { id: channel.id, name: channel.name },
      message: { type: 'message', ts: message.ts, text: message.text, blocks: message.blocks },
      response_url: respondAt(channel.id, id, message.ts),
      actions: [action],
    };
  };

  /** The newest modal that this person has open. */
  const modal = () => [...at.views.values()].filter(({ user }) => user === id).at(-1);

  const state = (view: Json, given: Record<string, string | string[]>): Json => {
    const values: Json = {};
    for (const block of view.blocks) {
      if (block.type !== 'input') continue;
      const { element } = block;
      const put = given[block.label.text] ?? given[element.action_id] ?? null;
      const pick = (text: string) =>
        (element.options ?? []).find(
          (one: Json) => one.text.text === text || one.value === text,
        ) ?? { value: text, text: { type: 'plain_text', text } };
      const held = { type: element.type };
      const filled = (): Json => {
        if (element.type === 'checkboxes')
          return put === null
            ? { ...held, selected_options: element.initial_options ?? [] }
            : { ...held, selected_options: [put].flat().map(pick) };
        if (element.type === 'users_select')
          return { ...held, selected_user: put ?? element.initial_user ?? null };
        if (element.type === 'plain_text_input')
          return { ...held, value: put ?? element.initial_value ?? null };
        return {
          ...held,
          selected_option: put === null ? (element.initial_option ?? null) : pick(String(put)),
        };
      };
      values[block.block_id] = { [element.action_id]: filled() };
    }
    return { values };
  };

  const messageOf = (text: string) => {
    for (const channel of at.channels.values())
      for (const message of channel.messages)
        if (message.text.includes(text) || readBlocks(message.blocks).includes(text))
          return { channel, message };
    throw new Error(`no message says ${text}`);
  };

  const person = {
    id,
    /** Presses a button, by what stands on it or by its action id. */
    press: (name: string, within?: string) => send('interactive', act(name, {}, within)),
    /** The very control of this message or view, with what is chosen in it. */
    actAt: (
      place: { ts: string } | { view: string },
      name: string,
      block: string,
      chosen: string[],
    ) => {
      const found: Where | null = at.seen(id, place);
      if (!found) return undefined;
      const blocks = 'view' in found ? found.view.view.blocks : found.message.blocks;
      const one = elementsOf(blocks).find(
        (each) => each.element.action_id === name && each.block === block,
      );
      if (!one) return undefined;
      const options = ((one.element.options ?? []) as Json[]).filter(({ value }) =>
        chosen.includes(value),
      );
      const more =
        one.element.type === 'checkboxes'
          ? { selected_options: options }
          : one.element.type === 'button'
            ? {}
            : { selected_option: options[0] };
      return send('interactive', acted({ where: found, ...one }, more));
    },
    /** Ticks exactly these boxes, by their words. */
    tick: (name: string, words: string[], within?: string) => {
      const { element } = find(name, within);
      const selected_options = element.options.filter((one: Json) => words.includes(one.text.text));
      return send('interactive', act(name, { selected_options }, within));
    },
    choose: (name: string, words: string, within?: string) => {
      const { element } = find(name, within);
      const selected_option = element.options.find((one: Json) => one.text.text === words);
      return send('interactive', act(name, { selected_option }, within));
    },
    command: (line: string, channel = 'general') => {
      const [command = '', ...rest] = line.split(' ');
      const one =
        [...at.channels.values()].find(({ name }) => name === channel) ?? at.addChannel(channel);
      return send('slash_commands', {
        ...{ command, text: rest.join(' '), user_id: id, user_name: id, team_id: TEAM },
        ...{ channel_id: one.id, channel_name: one.name, trigger_id: trigger(), token: 'x' },
        ...{ response_url: respondAt(one.id, id), api_app_id: 'A0FAKE' },
        is_enterprise_install: 'false',
      });
    },
    modal: () => modal()?.view,
    /** What stands in the modal, as a person reads it. */
    readsModal: () => readBlocks(modal()?.view.blocks ?? []),
    /** Fills the open modal by its labels and submits it. */
    submit: async (given: Record<string, string | string[]> = {}) => {
      const one = await at.until(modal, `a modal of ${id}`);
      const view = { ...one.view, id: one.id, hash: one.hash, state: state(one.view, given) };
      const said = await send('interactive', {
        ...frame('view_submission'),
        view,
        response_urls: [],
      });
      if (said?.response_action !== 'errors') at.views.delete(one.id);
      return said;
    },
    /** What a type-ahead offers. */
    suggestions: async (typed: string, action: string) => {
      const one = modal();
      const said = await send('interactive', {
        ...frame('block_suggestion'),
        ...{ action_id: action, block_id: 'b', value: typed, container: { type: 'view' } },
        view: { ...one?.view, id: one?.id },
      });
      return (said?.options ?? []) as Json[];
    },
    shortcut: (callback_id: string, text?: string) => {
      if (text === undefined) return send('interactive', { ...frame('shortcut'), callback_id });
      const { channel, message } = messageOf(text);
      return send('interactive', {
        ...frame('message_action'),
        ...{ callback_id, message_ts: message.ts, response_url: respondAt(channel.id, id) },
        channel: { id: channel.id, name: channel.name },
        message: { type: 'message', ts: message.ts, user: message.user, text: message.text },
      });
    },
    event: (event: Json, eventId = at.nextId('Ev')) =>
      send('events_api', {
        ...{ type: 'event_callback', token: 'x', team_id: TEAM, api_app_id: 'A0FAKE' },
        ...{ event_id: eventId, event_time: Math.floor(at.now() / 1000), event },
        authorizations: [{ team_id: TEAM, user_id: 'U0BULKHEAD', is_bot: true }],
      }),
    react: (reaction: string, text: string, eventId?: string) => {
      const { channel, message } = messageOf(text);
      message.reactions.push(reaction);
      const item = { type: 'message', channel: channel.id, ts: message.ts };
      const event = { type: 'reaction_added', user: id, reaction, item, item_user: message.user };
      return person.event({ ...event, event_ts: at.nextTs() }, eventId);
    },
    opensHome: () =>
      person.event({ type: 'app_home_opened', user: id, tab: 'home', channel: at.directTo(id).id }),
    home: () => readBlocks(at.homes.get(id)?.view.blocks ?? []),
    says: (text: string, channel: string) => {
      const one = [...at.channels.values()].find(({ name }) => name === channel);
      return at.addMessage(one ?? at.addChannel(channel), { user: id, text });
    },
    /** What this person alone is told, newest last. */
    told: () =>
      [...at.channels.values()]
        .flatMap((one) => one.messages)
        .filter(({ onlyFor }) => onlyFor === id)
        .sort((a, b) => Number(a.ts) - Number(b.ts))
        .map(({ text, blocks }) => (blocks.length > 0 ? readBlocks(blocks) : text)),
    /** Addresses behind buttons that this person alone is shown, newest last. */
    links: (): string[] =>
      [...at.channels.values()]
        .flatMap(({ messages }) => messages)
        .filter(({ onlyFor }) => onlyFor === id)
        .flatMap(({ blocks }) => elementsOf(blocks))
        .flatMap(({ element }) => (element.url ? [String(element.url)] : [])),
    /** Direct messages to this person, newest last. */
    inbox: () => at.directTo(id).messages,
  };
  return person;
};

export type Person = ReturnType<typeof personOf>;
