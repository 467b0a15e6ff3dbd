import { DropdownMenu as Menu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { type ButtonLook, buttonClass } from './button.tsx';
import { Key } from './key.tsx';

export type MenuItem = {
  id: string;
  text: ReactNode;
  pressKey?: string;
  /** Opens an address, in place of an act. */
  href?: string;
  /** Saved by the browser, not shown. */
  download?: boolean;
  onSelect?: () => void;
};

const itemClass =
  'flex w-full items-center justify-between gap-6 rounded-tag px-2.5 py-2 text-left text-control no-underline outline-none data-highlighted:bg-sunken';

/** A button that opens a list of acts. Nothing of the list is made before it is first opened. */
export const ActMenu = ({
  label,
  children,
  items,
  note,
  look = 'plain',
  size = 'small',
  className,
}: {
  /** What it is called when what it shows is not enough. */
  label?: string;
  children: ReactNode;
  items: MenuItem[];
  /** What else there is to know, above the acts. */
  note?: string;
  look?: ButtonLook;
  size?: 'small' | 'normal';
  className?: string;
}) => {
  const [made, setMade] = useState(false);
  const looks = buttonClass(look, size, className);
  if (!made)
    return (
      <button
        type="button"
        aria-haspopup="menu"
        aria-expanded={false}
        aria-label={label}
        className={looks}
        onClick={() => setMade(true)}
      >
        {children}
      </button>
    );
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger aria-label={label} className={looks}>
        {children}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Content
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-w-80 min-w-52 rounded-panel border border-line bg-raised p-1.5"
        >
          {note ? (
            <Menu.Label className="px-2.5 py-1.5 text-small text-ink-2">{note}</Menu.Label>
          ) : null}
          {items.map(({ id, text, pressKey, href, download, onSelect }) =>
            href ? (
              <Menu.Item key={id} asChild className={itemClass}>
                <a href={href} download={download || undefined}>
                  {text}
                </a>
              </Menu.Item>
            ) : (
              <Menu.Item
                key={id}
                className={itemClass}
                // The menu gives the focus back first; a question that opens takes it then.
                onSelect={() => setTimeout(() => onSelect?.(), 0)}
              >
                {text} {pressKey ? <Key name={pressKey} /> : null}
              </Menu.Item>
            ),
          )}
        </Menu.Content>
      </Menu.Portal>
    </Menu.Root>
  );
};
