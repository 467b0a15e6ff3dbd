import type { Actor } from '../../domain/engine/types.ts';
import type { Outcome } from '../../domain/outcome.ts';
import type { Instant } from '../../domain/time.ts';
import type { Judge, Viewer } from '../types.ts';

/** `sha256` of the bytes in hex; it names them where they lie. */
export type KeptFile = { sha256: string; mediaType: string; size: number };

/** Where bytes lie. What is kept is whole, and of a type that may be. */
export type Files = {
  /** Judges while it takes in, and keeps nothing of what it refuses or what breaks off. */
  keep(name: string, bytes: AsyncIterable<Uint8Array>): Promise<Outcome<KeptFile>>;
  /** Null when they are not there. */
  read(sha256: string): Promise<AsyncIterable<Uint8Array> | null>;
  /**
   * Ends what `keep` began: bytes that nothing names are taken away, unless somebody else sends the
   * same at this moment. To be called once for each `keep` that was accepted.
   */
  settle(sha256: string, named: () => Promise<boolean>): Promise<void>;
  /** Takes away all that nothing names, as a crash between bytes and row leaves it; says how many. */
  sweep(named: ReadonlySet<string>): Promise<number>;
};

export type AttachmentView = KeptFile & {
  id: string;
  name: string;
  at: Instant;
  by: Actor;
  /** The step that it was attached at. */
  step: string | null;
};

export type SentFile = { name: string; step?: string; bytes: AsyncIterable<Uint8Array> };

export type AttachmentUseCases = {
  /** Nothing is read of the bytes before it is known that whoever sends them may. */
  attachFile(
    incident: string,
    file: SentFile,
    by: Viewer,
    key: string | null,
    judge?: Judge,
  ): Promise<Outcome<AttachmentView>>;
  /** Oldest first. */
  listAttachments(incident: string): Promise<Outcome<AttachmentView[]>>;
  readAttachment(
    incident: string,
    id: string,
  ): Promise<Outcome<{ file: AttachmentView; bytes: AsyncIterable<Uint8Array> }>>;
};
