import { RemixBrowser } from '@remix-run/react';
import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';

declare global {
  /** Where Radix looks for the nonce of the style tag that stops the page from scrolling behind a dialog. */
  var __webpack_nonce__: string | undefined;
}

globalThis.__webpack_nonce__ = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

const hydrate = () =>
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <RemixBrowser />
      </StrictMode>,
    );
  });

/**
 * Remix reads the page's data out of a stream and, until it has, throws the promise of it. React would
 * wait for that, but a key or a click in the meantime makes it finish at once, which it cannot: the page
 * would stay dead. So the data is read first, and only then does React listen.
 */
const dataRead = async () => {
  try {
    RemixBrowser({});
  } catch (thrown) {
    if (thrown instanceof Promise) await thrown;
    // Whatever else it says, it says again inside React, where the error page is.
  }
};

dataRead().then(hydrate);
