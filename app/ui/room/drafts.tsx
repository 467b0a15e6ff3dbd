import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import { keptDrafts } from './kept-drafts.ts';
import { useRoom } from './room-context.ts';

type Drafts = {
  read: (name: string) => string | null;
  write: (name: string, text: string | null) => void;
};
const DraftsContext = createContext<Drafts | null>(null);

/** What was chosen is chosen again with one key: only what was typed is worth a question. */
const CHOICE = 'choice ';

/**
 * Keeps what was typed while controls come and go with the walkthrough, and while the reader looks at
 * another page, until it is sent. Before it would be lost with the page, the browser asks.
 */
export const DraftsProvider = ({ children }: { children: ReactNode }) => {
  const { view, viewer } = useRoom();
  const kept = useMemo(
    () => keptDrafts(`${viewer.id} ${view.incident.id}`),
    [viewer.id, view.incident.id],
  );
  const drafts = useMemo<Drafts>(
    () => ({
      read: (name) => kept.get(name) ?? null,
      write: (name, text) => {
        if (text === null) kept.delete(name);
        else kept.set(name, text);
      },
    }),
    [kept],
  );
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      const typed = [...kept].some(([name, text]) => !name.includes(CHOICE) && text.trim() !== '');
      if (typed) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [kept]);
  return <DraftsContext.Provider value={drafts}>{children}</DraftsContext.Provider>;
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

/** The same for what was chosen and not yet sent. */
export const useChoice = (field: string) => useDraft(`${CHOICE}${field}`);
