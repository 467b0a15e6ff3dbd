import type { UseCases } from '../usecases/types.ts';

/** Keeps what the library shows, now and after each change; `stop` waits for what has begun. */
export const startKeeping = ({
  usecases,
  onLibraryChange,
  onError,
}: {
  usecases: Pick<UseCases, 'keepRevisions'>;
  onLibraryChange: (listener: () => void) => () => void;
  onError: (error: unknown) => void;
}): { stop: () => Promise<void> } => {
  let keeping = Promise.resolve();
  let [waiting, stopped] = [false, false];
  const keep = (): void => {
    if (waiting || stopped) return;
    waiting = true;
    keeping = keeping.then(async () => {
      waiting = false;
      if (!stopped) await usecases.keepRevisions().then(undefined, onError);
    });
  };
  const silence = onLibraryChange(keep);
  keep();
  return {
    stop: async () => {
      stopped = true;
      silence();
      await keeping;
    },
  };
};
