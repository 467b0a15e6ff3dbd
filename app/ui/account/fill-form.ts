type Typed = readonly (readonly [name: string, value: string])[];
type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const valuesOf = (typed: Typed, name: string): string[] =>
  typed.filter(([one]) => one === name).map(([, value]) => value);

const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement ||
  element instanceof HTMLSelectElement ||
  element instanceof HTMLTextAreaElement;

/** What says which form it is, and of what, is hidden in it. */
const hiddenIn = (form: HTMLFormElement): HTMLInputElement[] =>
  [...form.elements].filter(
    (one): one is HTMLInputElement =>
      one instanceof HTMLInputElement &&
      one.type === 'hidden' &&
      ['intent', 'id', 'kind'].includes(one.name),
  );

const isThatForm = (form: HTMLFormElement, typed: Typed): boolean => {
  const hidden = hiddenIn(form);
  return (
    hidden.some(({ name }) => name === 'intent') &&
    hidden.every(({ name, value }) => valuesOf(typed, name).includes(value))
  );
};

/** As if it were typed: React hears of what its own setters did not set. */
const type = (control: Control, value: string): void => {
  if (control.value === value) return;
  const prototype = Object.getPrototypeOf(control) as object;
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(control, value);
  const event = control instanceof HTMLSelectElement ? 'change' : 'input';
  control.dispatchEvent(new Event(event, { bubbles: true }));
};

const fill = (form: HTMLFormElement, typed: Typed): void => {
  const next = new Map<string, number>();
  for (const control of form.elements) {
    if (!isControl(control) || control.name === '' || control.type === 'hidden') continue;
    const values = valuesOf(typed, control.name);
    if (control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type)) {
      if (control.checked !== values.includes(control.value)) control.click();
      continue;
    }
    const at = next.get(control.name) ?? 0;
    next.set(control.name, at + 1);
    const value = values[at];
    if (value !== undefined) type(control, value);
  }
};

/** Puts what was typed back into the form on this page that it was typed into; false: there is none. */
export const fillForm = (typed: Typed): boolean => {
  const form = [...document.forms].find((one) => isThatForm(one, typed));
  if (!form) return false;
  const details = form.closest('details');
  if (details) details.open = true;
  fill(form, typed);
  requestAnimationFrame(() => {
    // Once more: what is chosen in one control may have brought others.
    fill(form, typed);
    form.querySelector<HTMLElement>('button[type="submit"]')?.focus();
  });
  return true;
};
