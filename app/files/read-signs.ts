import { fileTypeFromBuffer } from 'file-type';
import { imageSize } from 'image-size';
import { fileLimits } from '../domain/attachment/file-limits.ts';
import { accepted, type Outcome, rejected } from '../domain/outcome.ts';

/** As much as types are told by; no more is looked at, and nothing is unpacked. */
export const SIGN_BYTES = 4100;

/** The media type that the first bytes tell; null when they tell none. */
export const mediaTypeOf = async (head: Uint8Array): Promise<string | null> =>
  (await fileTypeFromBuffer(head.subarray(0, SIGN_BYTES)).catch(() => undefined))?.mime ?? null;

/** Refused with `image-refused` when a picture does not say its size, or would be enormous. */
export const judgeImage = (bytes: Uint8Array): Outcome<null> => {
  const refused = rejected('image-refused', { side: fileLimits.side });
  try {
    const { width, height } = imageSize(bytes);
    const fits =
      Math.min(width, height) >= 1 &&
      Math.max(width, height) <= fileLimits.side &&
      width * height <= fileLimits.pixels;
    return fits ? accepted(null) : refused;
  } catch {
    return refused;
  }
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unreadable = /[\u0000-\u0007\u000e-\u001a\u001c-\u001f]/;

/** Tells piece by piece whether bytes are text; terminals' colours may stand in a log. */
export const textReader = (): { take: (piece: Uint8Array) => void; isText: () => boolean } => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = true;
  const read = (piece?: Uint8Array) => {
    if (!text) return;
    try {
      text = !unreadable.test(piece ? decoder.decode(piece, { stream: true }) : decoder.decode());
    } catch {
      text = false;
    }
  };
  return {
    take: read,
    isText: () => {
      read();
      return text;
    },
  };
};
