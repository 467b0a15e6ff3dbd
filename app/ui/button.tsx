import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonHTMLAttributes, type ReactNode, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Key } from './key.tsx';
import { usePressKey } from './keys/use-key.ts';

/** `act` is the one thing to do on a screen; `plain` stands beside it; `quiet` is there when looked for. */
export type ButtonLook = 'act' | 'plain' | 'quiet';

const looks: Record<ButtonLook, string> = {
  act: 'border-act bg-act font-semibold text-act-ink hover:border-act-hover hover:bg-act-hover',
  plain: 'border-line-strong bg-surface font-medium text-ink hover:border-ink-3 hover:bg-sunken',
  quiet: 'border-transparent bg-transparent font-medium text-ink-2 hover:bg-sunken hover:text-ink',
};
const sizes = {
  small: 'min-h-7 px-2.5 py-1 text-fine/none',
  normal: 'min-h-10 px-3.5 py-2 text-control/none',
};

export const buttonClass = (look: ButtonLook, size: keyof typeof sizes, more?: string) =>
  classNames(
    'button inline-flex items-center justify-center gap-2 rounded-control border text-center no-underline transition-colors duration-100 disabled:opacity-55 aria-disabled:opacity-55',
    looks[look],
    sizes[size],
    more,
  );

type Common = {
  look?: ButtonLook;
  size?: keyof typeof sizes;
  /** Printed on the button, and pressing it presses the button. */
  pressKey?: string;
  children: ReactNode;
};

export const Button = ({
  look = 'plain',
  size = 'normal',
  pressKey,
  className,
  children,
  type = 'button',
  ...rest
}: Common & ButtonHTMLAttributes<HTMLButtonElement>) => {
  const element = useRef<HTMLButtonElement>(null);
  usePressKey(rest.disabled ? undefined : pressKey, element);
  return (
    <button
      ref={element}
      type={type}
      aria-keyshortcuts={pressKey}
      className={buttonClass(look, size, className)}
      {...rest}
    >
      {children}
      {pressKey ? <Key name={pressKey} onAct={look === 'act'} /> : null}
    </button>
  );
};

export const ButtonLink = ({
  look = 'plain',
  size = 'normal',
  pressKey,
  className,
  children,
  ...rest
}: Common & LinkProps) => {
  const element = useRef<HTMLAnchorElement>(null);
  usePressKey(pressKey, element);
  return (
    <Link
      ref={element}
      aria-keyshortcuts={pressKey}
      className={buttonClass(look, size, className)}
      {...rest}
    >
      {children}
      {pressKey ? <Key name={pressKey} onAct={look === 'act'} /> : null}
    </Link>
  );
};
