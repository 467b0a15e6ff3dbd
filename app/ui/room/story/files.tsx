import { useTranslations } from 'use-intl';
import { fileLimits } from '../../../domain/attachment/file-limits.ts';
import { Button } from '../../button.tsx';
import { TimeText } from '../../time/time-text.tsx';
import { useRoom } from '../room-context.ts';
import { SideSection } from '../side/side-section.tsx';
import { useWho } from '../words/use-who.ts';
import { useRoomFiles } from './files-context.ts';
import { sizeParts } from './say-size.ts';
import { fileAddress, isPicture, type RoomFile } from './use-files.ts';
import type { Upload } from './use-uploads.ts';

const MIB = Math.round(fileLimits.size / 1024 / 1024);

const UploadRow = ({ upload }: { upload: Upload }) => {
  const t = useTranslations('room.story.upload');
  const { again, dismiss } = useRoomFiles();
  const { name } = upload.file;
  const { why } = upload;
  if (upload.state === 'sent') return <p className="text-small text-ok">{t('sent', { name })}</p>;
  if (upload.state === 'sending')
    return (
      <div>
        <p className="text-small break-words text-ink-2">
          {t('sending', { name, percent: String(upload.percent) })}
        </p>
        <progress
          max={100}
          value={upload.percent}
          aria-label={name}
          className="keeps-colour mt-1 block h-1.5 w-full accent-ink"
        />
      </div>
    );
  return (
    <div className="rounded-r-control border-l-3 border-warn bg-warn-soft px-3 py-2 text-small">
      <p className="font-semibold break-words">{t('failed', { name })}</p>
      <p>
        {why === undefined
          ? null
          : 'sentence' in why
            ? why.sentence
            : t(why.code, { size: String(MIB) })}
      </p>
      <p className="mt-1 flex gap-1">
        {why && 'code' in why && why.code === 'unreachable' ? (
          <Button size="small" onClick={() => again(upload)}>
            {t('again')}
          </Button>
        ) : null}
        <Button size="small" look="quiet" onClick={() => dismiss(upload.key)}>
          {t('dismiss')}
        </Button>
      </p>
    </div>
  );
};

const FileRow = ({ file }: { file: RoomFile }) => {
  const t = useTranslations('room.story');
  const check = useTranslations('room.check');
  const who = useWho();
  const { incident } = useRoom().view;
  const address = fileAddress(incident.id, file.id);
  return (
    <div className="flex items-center gap-3">
      <a
        href={address}
        target="_blank"
        rel="noreferrer"
        className="grid size-12 flex-none place-items-center overflow-hidden rounded-control border border-line bg-sunken text-fine text-ink-3 no-underline"
        aria-label={file.name}
      >
        {isPicture(file.mediaType) ? (
          <img src={address} alt="" loading="lazy" className="size-full object-cover" />
        ) : (
          <span className="num uppercase">{file.name.split('.').at(-1)?.slice(0, 4)}</span>
        )}
      </a>
      <span className="min-w-0 flex-1">
        <a
          href={address}
          download={file.name}
          className="block truncate text-control"
          aria-label={t('download', { name: file.name })}
        >
          {file.name}
        </a>
        <span className="block text-fine text-ink-3">
          {t('bytes', sizeParts(file.size))} ·{' '}
          {check.rich('by', { who: who(file.by), at: () => <TimeText at={file.at} bare /> })}
        </span>
      </span>
    </div>
  );
};

/** What was attached, newest first, and what is on its way. */
export const Files = () => {
  const t = useTranslations('room.story');
  const { viewer } = useRoom();
  const { files, uploads, choose } = useRoomFiles();
  if (viewer.reads && files.length === 0) return null;
  return (
    <div className={files.length === 0 ? 'no-print' : undefined}>
      <SideSection
        title={t('files')}
        beside={
          viewer.reads ? null : (
            <Button size="small" pressKey="a" onClick={choose}>
              {t('upload.choose')}
            </Button>
          )
        }
      >
        {viewer.reads || files.length > 0 ? null : (
          <p className="text-fine text-ink-3">{t('upload.hint', { size: String(MIB) })}</p>
        )}
        <div aria-live="polite" className="grid gap-2">
          {uploads.map((upload) => (
            <UploadRow key={upload.key} upload={upload} />
          ))}
        </div>
        <div className="mt-2 grid gap-2.5">
          {files.toReversed().map((file) => (
            <FileRow key={file.id} file={file} />
          ))}
        </div>
      </SideSection>
    </div>
  );
};
