import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Secrets } from './usecases/ports.ts';

const IV = 12;
const TAG = 16;

/** Names a key without telling anything of it. */
export const keyId = (key: Buffer): string =>
  createHash('sha256').update('bulkhead key ').update(key).digest('hex').slice(0, 12);

/**
 * Seals with AES-256-GCM under the newest key and opens with whichever sealed. What is sealed under
 * a name opens under no other. `keys` is asked at each use, the newest first, so that a rotation
 * reaches a process that runs.
 */
export const sealWith = (keys: () => readonly Buffer[]): Secrets => {
  const newest = () => {
    const [key] = keys();
    if (!key) throw new Error('there is no key to seal with');
    return key;
  };
  // A fingerprint is taken at every act, and making a key ready costs ten times as much.
  let ready: { key: Buffer; object: KeyObject } | undefined;
  const fingerprintKey = () => {
    const key = newest();
    if (ready?.key !== key) ready = { key, object: createSecretKey(key) };
    return ready.object;
  };
  return {
    seal: (name, text) => {
      const key = newest();
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      const sealed = Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
      return { sealed, keyId: keyId(key) };
    },
    open: (name, { sealed, keyId: id }) => {
      const key = keys().find((one) => keyId(one) === id);
      if (!key) return null;
      const bytes = Buffer.from(sealed, 'base64url');
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV))
          .setAAD(Buffer.from(name))
          .setAuthTag(bytes.subarray(IV, IV + TAG));
        const text = [decipher.update(bytes.subarray(IV + TAG)), decipher.final()];
        return Buffer.concat(text).toString('utf8');
      } catch {
        return null;
      }
    },
    fingerprint: (text) =>
      createHmac('sha256', fingerprintKey()).update('fingerprint ').update(text).digest('hex'),
  };
};
