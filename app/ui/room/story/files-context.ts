import { createContext, useContext } from 'react';
import type { RoomFile } from './use-files.ts';
import type { Upload } from './use-uploads.ts';

export type Files = {
  files: readonly RoomFile[];
  uploads: readonly Upload[];
  attach: (files: readonly File[]) => void;
  again: (upload: Upload) => void;
  dismiss: (key: string) => void;
  /** Opens the system's own choice of files. */
  choose: () => void;
};

const FilesContext = createContext<Files | null>(null);
export const FilesProvider = FilesContext.Provider;

/** The incident's files, and those on their way. */
export const useRoomFiles = (): Files => {
  const files = useContext(FilesContext);
  if (!files) throw new Error('useRoomFiles stands outside of FilesProvider');
  return files;
};
