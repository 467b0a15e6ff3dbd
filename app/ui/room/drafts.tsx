import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { useRoom } from './room-context.ts';

type Drafts = {
  read: (name: string) => string | null;
  write: (name: string, text: string | null) => void;
};
const DraftsContext = createContext<Drafts | null>(null);

/** Keeps what was typed while controls come and go with the walkthrough, until it is sent. */
export const DraftsProvider = ({ children }: { children: ReactNode }) => {
  const kept = useRef(new Map<string, string>());
  const drafts = useRef<Drafts>({
    read: (name) => kept.current.get(name) ?? null,
    write: (name, text) => {
      if (text === null) kept.current.delete(name);
      else kept.current.set(name, text);
    },
  });
  return <DraftsContext.Provider value={drafts.current}>{children}</DraftsContext.Provider>;
};

/** A text of the reader that survives its field; null while nothing was typed. `name` is unique in the room. */
export const useDraft = (field: string) => {
  const drafts = useContext(DraftsContext);
  const { id: walkthrough } = useRoom().view.walkthrough;
  if (!drafts) throw new Error('useDraft stands outside of DraftsProvider');
  // Two runbooks may have steps and fields of one name.
  const name = `${walkthrough} ${field}`;
  const [text, setText] = useState(() => drafts.read(name));
  const write = useCallback(
    (next: string | null) => {
      drafts.write(name, next);
      setText(next);
    },
    [drafts, name],
  );
  return [text, write] as const;
};
