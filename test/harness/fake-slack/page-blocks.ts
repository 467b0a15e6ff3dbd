import { mrkdwnHtml, plainHtml } from './page-text.ts';
import type { Json } from './types.ts';

/** Where the controls of these blocks stand, and what was typed into them. */
export type Place = {
  ts?: string;
  view?: string;
  typed?: Json;
  errors?: Record<string, string>;
  /** What a type-ahead offers, by its name. */
  offered?: Record<string, Json[]>;
};

const textHtml = (one: Json | undefined): string =>
  one === undefined ? '' : one.type === 'mrkdwn' ? mrkdwnHtml(one.text) : plainHtml(one.text);

const hidden = (fields: Record<string, string | undefined>): string =>
  Object.entries(fields)
    .flatMap(([name, value]) =>
      value === undefined ? [] : `<input type="hidden" name="${name}" value="${plainHtml(value)}">`,
    )
    .join('');

const form = (place: Place, block: string, element: Json, inside: string): string =>
  `<form method="post" action="/do">${hidden({
    ...{ what: 'act', action: element.action_id, block, ts: place.ts, view: place.view },
  })}${inside}</form>`;

const options = (element: Json, chosen: unknown): string =>
  element.options
    .map(
      (one: Json) =>
        `<option value="${plainHtml(one.value)}"${one.value === chosen ? ' selected' : ''}>${textHtml(one.text)}</option>`,
    )
    .join('');

const checkbox = (name: string, one: Json, ticked: boolean, submit: boolean): string =>
  `<label class="box"><input type="checkbox" name="${plainHtml(name)}" value="${plainHtml(one.value)}"${ticked ? ' checked' : ''}${submit ? ' onchange="this.form.requestSubmit()"' : ''}> ${textHtml(one.text)}${one.description ? `<small>${textHtml(one.description)}</small>` : ''}</label>`;

const control = (place: Place, block: string, element: Json): string => {
  const first = new Set((element.initial_options ?? []).map(({ value }: Json) => value));
  switch (element.type) {
    case 'button':
      if (element.url)
        return `<a class="button" href="${plainHtml(element.url)}" target="_blank" rel="noreferrer">${textHtml(element.text)}</a>`;
      return form(
        ...([place, block, element] as const),
        `<button class="${element.style ?? ''}">${textHtml(element.text)}</button>`,
      );
    case 'checkboxes':
      return form(
        ...([place, block, element] as const),
        element.options
          .map((one: Json) => checkbox('value', one, first.has(one.value), true))
          .join(''),
      );
    default:
      return form(
        ...([place, block, element] as const),
        `<select name="value" onchange="this.form.requestSubmit()"><option>${textHtml(element.placeholder)}</option>${options(element, null)}</select>`,
      );
  }
};

/** A field of a modal; they all stand in its one form. */
const field = (place: Place, block: Json): string => {
  const { element } = block;
  const name = element.action_id as string;
  const typed = place.typed?.[name];
  const label = `<span class="label">${textHtml(block.label)}</span>`;
  const note = block.hint ? `<small>${textHtml(block.hint)}</small>` : '';
  const wrong = place.errors?.[block.block_id];
  const error = wrong ? `<p class="wrong">${plainHtml(wrong)}</p>` : '';
  const value = String(typed ?? element.initial_value ?? element.initial_option?.value ?? '');
  const inner = (): string => {
    if (element.type === 'plain_text_input')
      return element.multiline
        ? `<textarea name="${name}" rows="3">${plainHtml(value)}</textarea>`
        : `<input name="${name}" value="${plainHtml(value)}">`;
    if (element.type === 'checkboxes') {
      const ticked = new Set([typed ?? []].flat());
      return element.options
        .map((one: Json) => checkbox(name, one, ticked.has(one.value), false))
        .join('');
    }
    const all = element.options ? element : { options: place.offered?.[name] ?? [] };
    const change = block.dispatch_action
      ? ` onchange="this.form.action_name.value='${name}';this.form.requestSubmit()"`
      : '';
    return `<select name="${name}"${change}>${element.options ? '' : '<option></option>'}${options(all, value)}</select>`;
  };
  const whole = element.type === 'checkboxes' ? 'div' : 'label';
  return `<div class="field"><${whole}>${label}${inner()}</${whole}>${note}${error}</div>`;
};

export const blockHtml = (place: Place, block: Json, at: number): string => {
  const id = block.block_id ?? `b${at}`;
  switch (block.type) {
    case 'header':
      return `<h3>${textHtml(block.text)}</h3>`;
    case 'section': {
      const fields = (block.fields ?? []).map((one: Json) => `<div>${textHtml(one)}</div>`);
      const all = fields.length > 0 ? `<div class="fields">${fields.join('')}</div>` : '';
      return `${block.text ? `<p>${textHtml(block.text)}</p>` : ''}${all}`;
    }
    case 'context':
      return `<p class="context">${(block.elements ?? []).map(textHtml).join(' ')}</p>`;
    case 'actions':
      return `<div class="actions">${(block.elements ?? []).map((one: Json) => control(place, id, one)).join('')}</div>`;
    case 'input':
      return field(place, block);
    default:
      return '<hr>';
  }
};

export const modalHtml = (view: Json, id: string, place: Place): string => {
  const blocks = view.blocks.map((one: Json, at: number) =>
    blockHtml({ ...place, view: id }, one, at),
  );
  return `<dialog open><form method="post" action="/do">${hidden({ view: id, what: 'submit', action_name: '' })}
<h2>${plainHtml(view.title.text)}</h2>${blocks.join('')}<p class="actions">
<button class="primary">${plainHtml(view.submit?.text ?? 'OK')}</button>
<button name="close" value="1" formnovalidate>${plainHtml(view.close?.text ?? 'Close')}</button></p></form></dialog>`;
};
