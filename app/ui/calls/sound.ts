/** What a call sounds like: frequencies in hertz, each a fifth of a second, one after the other. */
const tunes = {
  page: [880, 660, 880, 660, 880],
  lapsed: [660, 440, 660],
  near: [660, 660],
  decision: [520, 780],
} as const;

export type Tune = keyof typeof tunes;

const EACH = 0.2;
const LOUD = 0.35;
const WAIT_MS = 5_000;

let shared: AudioContext | null = null;

/**
 * Plays it, with nothing loaded. False when the browser lets no sound out: it does so only in a tab in
 * which something was pressed.
 */
export const play = async (tune: Tune): Promise<boolean> => {
  try {
    shared ??= new AudioContext();
    const context = shared;
    // A browser that waits for a press never answers; one that is busy answers late.
    if (context.state !== 'running')
      await Promise.race([
        context.resume(),
        new Promise((resolve) => setTimeout(resolve, WAIT_MS)),
      ]);
    if (context.state !== 'running') return false;
    tunes[tune].forEach((frequency, at) => {
      const begin = context.currentTime + at * EACH;
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.type = 'triangle';
      tone.frequency.value = frequency;
      // Without the ramps each tone begins and ends with a click.
      volume.gain.setValueAtTime(0, begin);
      volume.gain.linearRampToValueAtTime(LOUD, begin + 0.02);
      volume.gain.linearRampToValueAtTime(0, begin + EACH - 0.02);
      tone.connect(volume).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + EACH);
    });
    return true;
  } catch {
    return false;
  }
};
