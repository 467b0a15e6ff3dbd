import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Whoever holds a lock touches it while they work. Its owner's number alone says too little: in a
 * container that was started again we may have it ourselves, and a full disk leaves no number at all.
 */
const isAbandoned = (lock, silence) => {
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (owner > 0 && !isAlive(owner)) return true;
    return Date.now() - statSync(lock).mtimeMs > silence;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
};

const touch = (lock) => {
  try {
    const now = new Date();
    utimesSync(lock, now, now);
  } catch {
    // Taken away by hand: then nobody waits for it either.
  }
};

/** Lets one process at a time do the work; a lock whose owner is gone or silent is taken over. */
export const oneAtATime = async (lock, work, { silence = 15_000 } = {}) => {
  mkdirSync(dirname(lock), { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') {
        rmSync(lock, { force: true });
        throw error;
      }
      if (isAbandoned(lock, silence)) rmSync(lock, { force: true });
      else await pause(Math.min(200, silence));
    }
  }
  const beat = setInterval(() => touch(lock), silence / 5);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    rmSync(lock, { force: true });
  }
};
