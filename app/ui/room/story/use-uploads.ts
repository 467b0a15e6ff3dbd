import { useCallback, useRef, useState } from 'react';
import { fileLimits } from '../../../domain/attachment/file-limits.ts';

export type Upload = {
  key: string;
  file: File;
  state: 'sending' | 'sent' | 'failed';
  /** How much of it is sent, in percent. */
  percent: number;
  /** Why it was not taken, in words of the server; `unreachable`, `tooLong` and `empty` are said here. */
  why?: { code: 'unreachable' | 'tooLong' | 'empty' } | { sentence: string };
};

type Answer = { ok: true } | { ok: false; sentence: string };

const answerOf = (text: string): Answer | null => {
  try {
    // A refusal before the route is reached comes as a problem with a `detail`.
    const body = JSON.parse(text) as { ok?: boolean; sentence?: string; detail?: string };
    if (body.ok) return { ok: true };
    const sentence = body.sentence ?? body.detail;
    return sentence ? { ok: false, sentence } : null;
  } catch {
    return null;
  }
};

/** Sends files one by one, and says how far each is. The key of one stays the same however often it is sent. */
export const useUploads = (incident: string, onSent: () => void) => {
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const told = useRef(onSent);
  told.current = onSent;
  const change = useCallback(
    (key: string, to: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one))),
    [],
  );

  const send = useCallback(
    ({ key, file }: Pick<Upload, 'key' | 'file'>) => {
      // Fetch does not tell how much of a body is sent.
      const request = new XMLHttpRequest();
      const body = new FormData();
      body.append('file', file);
      request.open('POST', `/incidents/${incident}/files?key=${key}`);
      request.upload.onprogress = ({ loaded, total }) =>
        change(key, { percent: total > 0 ? Math.floor((loaded / total) * 100) : 0 });
      request.onload = () => {
        const answer = answerOf(request.responseText);
        if (answer?.ok) {
          change(key, { state: 'sent', percent: 100 });
          told.current();
        } else change(key, { state: 'failed', why: answer ?? { code: 'unreachable' } });
      };
      request.onerror = () => change(key, { state: 'failed', why: { code: 'unreachable' } });
      request.send(body);
    },
    [incident, change],
  );

  const attach = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        const key = crypto.randomUUID();
        const code = file.size === 0 ? 'empty' : file.size > fileLimits.size ? 'tooLong' : null;
        const begun: Upload = code
          ? { key, file, state: 'failed', percent: 0, why: { code } }
          : { key, file, state: 'sending', percent: 0 };
        setUploads((all) => [...all.filter(({ state }) => state !== 'sent'), begun]);
        if (!code) send(begun);
      }
    },
    [send],
  );

  const again = ({ key, file }: Upload) => {
    change(key, { state: 'sending', percent: 0, why: undefined });
    send({ key, file });
  };
  const dismiss = (key: string) => setUploads((all) => all.filter((one) => one.key !== key));
  return { uploads, attach, again, dismiss };
};
