import { useRevalidator } from '@remix-run/react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { fileKinds } from '../../../domain/attachment/file-kind.ts';
import { useRoom } from '../room-context.ts';
import { FilesProvider } from './files-context.ts';
import { useFiles } from './use-files.ts';
import { useUploads } from './use-uploads.ts';

const accept = fileKinds
  .flatMap(({ mediaType, endings }) => [mediaType, ...endings.map((ending) => `.${ending}`)])
  .join(',');

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** Files may be dragged onto the room, pasted into it, or chosen. */
export const Attaching = ({ children }: { children: ReactNode }) => {
  const t = useTranslations('room.story');
  const { view, viewer } = useRoom();
  const { revalidate } = useRevalidator();
  const files = useFiles() ?? [];
  const { uploads, attach, again, dismiss } = useUploads(view.incident.id, revalidate);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const may = !viewer.reads;

  useEffect(() => {
    if (!may) return;
    const holdsFiles = ({ dataTransfer }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true;
    const onDrag = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const onDrop = (event: DragEvent) => {
      setOver(false);
      if (!holdsFiles(event)) return;
      event.preventDefault();
      attach(filesOf(event.dataTransfer));
    };
    const onPaste = (event: ClipboardEvent) => {
      const pasted = filesOf(event.clipboardData);
      if (pasted.length === 0) return;
      event.preventDefault();
      attach(pasted);
    };
    const listeners = [
      ['dragenter', onDrag],
      ['dragover', onDrag],
      ['dragleave', onLeave],
      ['drop', onDrop],
      ['paste', onPaste],
    ] as const;
    for (const [name, listener] of listeners)
      document.addEventListener(name, listener as EventListener);
    return () => {
      for (const [name, listener] of listeners)
        document.removeEventListener(name, listener as EventListener);
    };
  }, [may, attach]);

  return (
    <FilesProvider
      value={{ files, uploads, attach, again, dismiss, choose: () => input.current?.click() }}
    >
      {children}
      {may ? (
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={accept}
          aria-label={t('upload.choose')}
          onChange={(event) => {
            attach([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      ) : null}
      {over ? (
        <div className="pointer-events-none fixed inset-3 z-50 grid place-items-center rounded-card border-3 border-dashed border-info bg-info-soft/90">
          <p className="text-title font-semibold text-info">{t('upload.drop')}</p>
        </div>
      ) : null}
    </FilesProvider>
  );
};
