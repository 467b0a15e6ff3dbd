import { type ReactNode, useState } from 'react';
import { Button, type ButtonLook } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ActForm } from './settings/act-form.tsx';

/** An act that cannot be taken back: the button asks, the dialog says what goes, and its button does it. */
export const AskedAct = ({
  intent,
  fields,
  act,
  title,
  text,
  look = 'plain',
  small,
}: {
  intent: string;
  fields?: Record<string, string>;
  /** On both buttons: what happens. */
  act: string;
  title: string;
  text: ReactNode;
  look?: ButtonLook;
  small?: boolean;
}) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        look={look}
        size={small ? 'small' : 'normal'}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {act}
      </Button>
      <Dialog open={open} onOpenChange={setOpen} title={title} summary={text}>
        <ActForm intent={intent} act={act} look="act" {...(fields && { fields })} />
      </Dialog>
    </>
  );
};
