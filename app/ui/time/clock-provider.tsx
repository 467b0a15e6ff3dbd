import { createContext, type ReactNode, useContext, useEffect, useSyncExternalStore } from 'react';
import { createClock } from './clock.ts';

const clock = createClock();
const FirstNow = createContext(0);

/** `serverNow` is the time at which the server made the page. */
export const ClockProvider = ({
  serverNow,
  children,
}: {
  serverNow: number;
  children: ReactNode;
}) => {
  useServerNow(serverNow);
  return <FirstNow.Provider value={serverNow}>{children}</FirstNow.Provider>;
};

/** A view that was made later than the page corrects the clock again. */
export const useServerNow = (serverNow: number) => {
  useEffect(() => clock.setServerNow(serverNow), [serverNow]);
};

/** The server's time now, once a second; while hydrating, the time at which the page was made. */
export const useNow = (): number => {
  const first = useContext(FirstNow);
  return useSyncExternalStore(clock.subscribe, clock.now, () => first);
};

const never = () => () => {};

/** False on the server and while hydrating: what only the reader's browser knows waits for true. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
