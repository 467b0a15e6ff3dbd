/** What a browser says when it was asked to call its reader, and the switches for it. */
export const calls = {
  section: 'In this browser',
  sectionText:
    'While Bulkhead is open in a tab, this browser can say when you are paged, when the deadline of your step is near or has lapsed, and when a decision waits for you. It is no page: only the ways above reach you when the tab is closed.',
  notifyOn: 'Notifications are shown',
  notifyOff: 'No notifications',
  notifyText: 'Shown by the system, also when another window is in front.',
  denied:
    'This browser refuses notifications from Bulkhead. Allow them in its settings for this site, then press again.',
  unsupported: 'This browser shows no notifications from web pages.',
  startNotify: 'Show notifications',
  stopNotify: 'Stop notifications',
  soundOn: 'A sound is played',
  soundOff: 'No sound',
  soundText: 'A few tones, another tune for a page than for a deadline or a decision.',
  startSound: 'Play a sound',
  stopSound: 'Stop the sound',
  try: 'Try it now',
  tried: 'That is what a page is like.',
  notHeard: 'The browser let no sound out. Look whether this tab is muted.',
  notShown: 'The browser showed nothing: on this device it wants an installed app for that.',
  tryTitle: 'You are paged: this is a test',
  tryBody: 'Nothing is wrong. You asked how it would be.',
  title: {
    page: '{kind, select, drill {DRILL · } other {}}You are paged: {title}',
    lapsed: '{kind, select, drill {DRILL · } other {}}Your deadline lapsed: {title}',
    near: '{kind, select, drill {DRILL · } other {}}Your deadline is near: {title}',
    decision: '{kind, select, drill {DRILL · } other {}}Waits for your decision: {title}',
  },
  body: 'INC-{number} {incident}',
} as const;
