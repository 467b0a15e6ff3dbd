import { Links, Meta, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import { useContext } from 'react';
import { Nonce } from '../../../app/nonce.ts';

/** The least document that a Remix route stands in. */
const Root = () => {
  const nonce = useContext(Nonce);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <Meta />
        <Links />
      </head>
      <body>
        <Outlet />
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
};
export default Root;
