import { Form, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Button, type ButtonLook } from '../button.tsx';

/** A form with one act: what it is about stands in hidden fields, `intent` says what is wanted. */
export const ActForm = ({
  intent,
  fields = {},
  act,
  label,
  look = 'plain',
  small,
  className,
  children,
}: {
  intent: string;
  fields?: Record<string, string>;
  act: string;
  /** What a screen reader says when the words on the button are not enough. */
  label?: string;
  look?: ButtonLook;
  small?: boolean;
  className?: string;
  children?: ReactNode;
}) => {
  const navigation = useNavigation();
  const busy = navigation.formData?.get('intent') === intent;
  return (
    <Form method="post" className={className}>
      <input type="hidden" name="intent" value={intent} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {children}
      <Button
        type="submit"
        look={look}
        size={small ? 'small' : 'normal'}
        aria-label={label}
        aria-busy={busy || undefined}
        disabled={busy}
      >
        {act}
      </Button>
    </Form>
  );
};
