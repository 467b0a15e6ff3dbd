import type { Page } from '@playwright/test';

type Announced = { title: string; body: string };

/**
 * Notes what the browser is asked to show and to play. A browser without windows has nowhere to
 * show anything and says that it may not; here it says what one does whose reader has agreed.
 */
export const overhear = (page: Page) =>
  page.addInitScript(() => {
    const heard = { shown: [] as Announced[], tones: 0, asked: 0 };
    Object.assign(window, { heard });
    const Real = window.Notification;
    class Overheard extends Real {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options);
        heard.shown.push({ title, body: options?.body ?? '' });
      }
      static override get permission(): NotificationPermission {
        return 'granted';
      }
      static override async requestPermission(): Promise<NotificationPermission> {
        heard.asked += 1;
        return 'granted';
      }
    }
    window.Notification = Overheard;
    const start = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (...args) {
      heard.tones += this.context.state === 'running' ? 1 : 0;
      return start.apply(this, args);
    };
  });

export const heard = (page: Page) =>
  page.evaluate(
    () =>
      (window as unknown as { heard: { shown: Announced[]; tones: number; asked: number } }).heard,
  );
