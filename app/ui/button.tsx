import { Link, type LinkProps } from '@remix-run/react';
import { type ButtonHTMLAttributes, type ReactNode, useRef } from 'react';
import { classNames } from './class-names.ts';
import { Key } from './key.tsx';
import { usePressKey } from './keys/use-key.ts';

/** `act` is the one thing to do on a screen; `plain` stands beside it; `quiet` is there when looked for. */
export type ButtonLook = 'act' | 'plain' | 'quiet';

/** The looks are in theme/button.css. */
export const buttonClass = (look: ButtonLook, size: 'small' | 'normal', more?: string) =>
  classNames(`button button-${look} button-${size}`, more);

type Common = {
  look?: ButtonLook;
  size?: 'small' | 'normal';
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
