import { type RefObject, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { type Binding, createKeyStore } from './key-store.ts';

const store = createKeyStore();
const none: readonly Binding[] = [];

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)));

const isControl = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('a, button, summary, input') !== null;

const listen = (event: KeyboardEvent) => {
  if (event.defaultPrevented || event.repeat || event.isComposing) return;
  const binding = store.press({
    key: event.key,
    at: event.timeStamp,
    modified: event.ctrlKey || event.metaKey || event.altKey,
    typing: isTyping(event.target),
    covered: document.querySelector('[role="dialog"], [role="menu"]') !== null,
    onControl: isControl(event.target),
  });
  if (!binding) return;
  event.preventDefault();
  binding.run();
};

let listening = 0;
const bind = (binding: Binding) => {
  if (listening++ === 0) document.addEventListener('keydown', listen);
  const unbind = store.bind(binding);
  return () => {
    unbind();
    if (--listening === 0) document.removeEventListener('keydown', listen);
  };
};

/**
 * A key answers from the moment its button is seen: an effect that waits for the page to be drawn
 * would lose what is pressed in between. A server draws nothing and would only be warned of it.
 */
const useAsShown = typeof document === 'undefined' ? useEffect : useLayoutEffect;

/** Runs `run` when the key is pressed anywhere but in a field. Nothing is bound while `key` is undefined. */
export const useKey = (key: string | undefined, label: string, run: () => void) => {
  const latest = useRef({ label, run });
  latest.current = { label, run };
  useAsShown(() => {
    if (!key) return;
    return bind({ key, label: () => latest.current.label, run: () => latest.current.run() });
  }, [key]);
};

const wordsOf = (element: HTMLElement | null): string => {
  if (!element) return '';
  const said = element.getAttribute('aria-label');
  if (said) return said;
  const copy = element.cloneNode(true) as HTMLElement;
  for (const kbd of copy.querySelectorAll('kbd')) kbd.remove();
  return copy.textContent?.trim() ?? '';
};

/** Makes a printed key press the button or link it is printed on. */
export const usePressKey = (key: string | undefined, element: RefObject<HTMLElement | null>) => {
  useAsShown(() => {
    if (!key) return;
    return bind({
      key,
      label: () => wordsOf(element.current),
      run: () => {
        const target = element.current;
        if (!target || (target instanceof HTMLButtonElement && target.disabled)) return;
        target.focus();
        target.click();
      },
    });
  }, [key, element]);
};

/** Every key that is bound now, for the sheet of keys. */
export const useBoundKeys = () => useSyncExternalStore(store.subscribe, store.all, () => none);
