import type { Json } from './types.ts';

/** Slack's documented limits, read from its reference and from nothing of ours. */
const LENGTHS: Record<string, number> = {
  section: 3000,
  header: 150,
  field: 2000,
  button: 75,
  option: 75,
  optionValue: 150,
  value: 2000,
  label: 2000,
  placeholder: 150,
  hint: 2000,
  context: 3000,
  title: 24,
};

type Say = (why: string) => void;

const text = (at: string, of: Json | undefined, most: number, say: Say, plain = false) => {
  if (!of || typeof of.text !== 'string') return say(`${at}: no text object`);
  if (of.type !== 'plain_text' && of.type !== 'mrkdwn') say(`${at}: type ${of.type}`);
  if (plain && of.type !== 'plain_text') say(`${at}: must be plain_text`);
  if (of.text.length < 1) say(`${at}: must be more than 0 characters`);
  if (of.text.length > most) say(`${at}: must be less than ${most + 1} characters`);
};

const option = (at: string, one: Json, say: Say, plain: boolean) => {
  text(`${at}.text`, one.text, LENGTHS.option ?? 0, say, plain);
  if (typeof one.value !== 'string' || one.value.length < 1) say(`${at}: no value`);
  if ((one.value ?? '').length > (LENGTHS.optionValue ?? 0)) say(`${at}: value too long`);
  if (one.description) text(`${at}.description`, one.description, 75, say, plain);
};

const options = (at: string, all: unknown, most: number, say: Say, plain: boolean) => {
  if (!Array.isArray(all)) return say(`${at}: no options`);
  if (all.length < 1 || all.length > most) say(`${at}: ${all.length} options`);
  const values = all.map(({ value }) => value);
  if (new Set(values).size !== values.length) say(`${at}: two options of one value`);
  for (const [i, one] of all.entries()) option(`${at}.options[${i}]`, one, say, plain);
};

const element = (at: string, one: Json, say: Say): unknown => {
  const { type } = one;
  if (type === 'mrkdwn' || type === 'plain_text') return text(at, one, LENGTHS.context ?? 0, say);
  if (typeof one.action_id !== 'string' || one.action_id === '') say(`${at}: no action_id`);
  if ((one.action_id ?? '').length > 255) say(`${at}: action_id too long`);
  if (one.placeholder) text(`${at}.placeholder`, one.placeholder, 150, say, true);
  switch (type) {
    case 'button':
      text(`${at}.text`, one.text, LENGTHS.button ?? 0, say, true);
      if ((one.value ?? '').length > (LENGTHS.value ?? 0)) say(`${at}: value too long`);
      if ((one.url ?? '').length > 3000) say(`${at}: url too long`);
      if (one.style && !['primary', 'danger'].includes(one.style)) say(`${at}: style`);
      if (one.accessibility_label && one.accessibility_label.length > 75) say(`${at}: label`);
      return;
    case 'checkboxes':
    case 'radio_buttons': {
      options(at, one.options, 10, say, false);
      const known = new Set((one.options ?? []).map((each: Json) => JSON.stringify(each)));
      const first = one.initial_options ?? (one.initial_option ? [one.initial_option] : undefined);
      if (first && first.length < 1) say(`${at}: initial_options is empty`);
      for (const each of first ?? [])
        if (!known.has(JSON.stringify(each))) say(`${at}: initial option is none of the options`);
      return;
    }
    case 'static_select':
    case 'multi_static_select':
      return options(at, one.options, 100, say, true);
    case 'overflow':
      return options(at, one.options, 5, say, true);
    case 'plain_text_input':
      if ((one.initial_value ?? '').length > (one.max_length ?? 3000)) say(`${at}: initial value`);
      if (one.max_length !== undefined && (one.max_length < 1 || one.max_length > 3000))
        say(`${at}: max_length`);
      return;
    case 'external_select':
    case 'users_select':
    case 'multi_users_select':
      return;
    default:
      say(`${at}: unknown element ${type}`);
  }
};

const block = (at: string, one: Json, surface: Surface, say: Say): unknown => {
  if (one.block_id !== undefined && (one.block_id.length < 1 || one.block_id.length > 255))
    say(`${at}: block_id`);
  switch (one.type) {
    case 'section': {
      if (!one.text && !one.fields) say(`${at}: neither text nor fields`);
      if (one.text) text(`${at}.text`, one.text, LENGTHS.section ?? 0, say);
      if (one.fields?.length > 10) say(`${at}: ${one.fields.length} fields`);
      for (const [i, each] of (one.fields ?? []).entries())
        text(`${at}.fields[${i}]`, each, LENGTHS.field ?? 0, say);
      if (one.accessory) element(`${at}.accessory`, one.accessory, say);
      return;
    }
    case 'header':
      return text(`${at}.text`, one.text, LENGTHS.header ?? 0, say, true);
    case 'context':
      if (!one.elements?.length || one.elements.length > 10) say(`${at}: elements`);
      for (const [i, each] of (one.elements ?? []).entries()) element(`${at}[${i}]`, each, say);
      return;
    case 'actions': {
      const all: Json[] = one.elements ?? [];
      if (all.length < 1 || all.length > 25) say(`${at}: ${all.length} elements`);
      const ids = all.map(({ action_id }) => action_id);
      if (new Set(ids).size !== ids.length) say(`${at}: two elements of one action_id`);
      for (const [i, each] of all.entries()) element(`${at}[${i}]`, each, say);
      return;
    }
    case 'divider':
      return;
    case 'input':
      if (surface === 'message') say(`${at}: an input in a message`);
      text(`${at}.label`, one.label, LENGTHS.label ?? 0, say, true);
      if (one.hint) text(`${at}.hint`, one.hint, LENGTHS.hint ?? 0, say, true);
      return element(`${at}.element`, one.element ?? {}, say);
    default:
      say(`${at}: unknown block ${one.type}`);
  }
};

type Surface = 'message' | 'modal' | 'home';

/** Everything that Slack would refuse in these blocks, each with where it stands. */
export const wrongInBlocks = (blocks: unknown, surface: Surface): string[] => {
  const wrong: string[] = [];
  if (!Array.isArray(blocks)) return ['blocks: not a list'];
  const most = surface === 'message' ? 50 : 100;
  if (blocks.length > most) wrong.push(`blocks: ${blocks.length}, at most ${most}`);
  const ids = blocks.flatMap(({ block_id }) => (block_id ? [block_id] : []));
  if (new Set(ids).size !== ids.length) wrong.push('blocks: two of one block_id');
  for (const [i, one] of blocks.entries())
    block(`blocks[${i}]`, one, surface, (why) => wrong.push(why));
  if (JSON.stringify(blocks).length > 100_000) wrong.push('blocks: too large');
  return wrong;
};

export const wrongInView = (view: Json): string[] => {
  const wrong: string[] = [];
  const say = (why: string) => void wrong.push(why);
  if (view.type !== 'modal' && view.type !== 'home') return [`view: type ${view.type}`];
  if ((view.private_metadata ?? '').length > 3000) say('private_metadata too long');
  if ((view.callback_id ?? '').length > 255) say('callback_id too long');
  if (view.type === 'modal') {
    for (const name of ['title', 'submit', 'close'] as const)
      if (view[name] || name === 'title') text(name, view[name], LENGTHS.title ?? 0, say, true);
    const asks = (view.blocks ?? []).some(({ type }: Json) => type === 'input');
    if (asks && !view.submit) say('a modal with inputs needs a submit');
  }
  return [...wrong, ...wrongInBlocks(view.blocks, view.type)];
};

export const wrongInMessage = (args: Json): string[] => {
  if (args.text === undefined && args.blocks === undefined) return ['no_text'];
  const long = (args.text ?? '').length > 40_000 ? ['msg_too_long'] : [];
  return args.blocks === undefined ? long : [...long, ...wrongInBlocks(args.blocks, 'message')];
};
