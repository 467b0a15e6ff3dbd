import { createRequestHandler, type GetLoadContextFunction } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler, Response } from 'express';
import type { Rejection } from '../domain/outcome.ts';
import type { GuardedUseCases } from '../usecases/guard-table.ts';
import type { SignedIn, UseCases } from '../usecases/types.ts';
import { apiBuilds, placesOf } from './api-routes.ts';
import { clientAddress } from './client-address.ts';
import type { KeptForms } from './kept-forms.ts';
import { networkOf } from './network-of.ts';
import { pagePath, refuseRight } from './refuse-right.ts';
import { viewerOf } from './viewer.ts';

/** The use-cases as this viewer may use them. */
export type MakeGuard = (asked: {
  viewer: SignedIn | null;
  refuse: (rejection: Rejection) => never;
  from?: string;
}) => GuardedUseCases;

type Options = {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** For finding out who asks; routes have the guarded ones. */
  usecases: Pick<UseCases, 'viewerOfSession' | 'viewerOfToken'>;
  guard: MakeGuard;
  publicUrl: () => string;
  sendsEmail?: boolean;
  demo?: boolean;
  keptForms: KeptForms;
  onError: (error: unknown) => void;
  mode: string;
};

/** Remix appends a route's headers; one that a door has set already is replaced by the route's. */
const replaceHeaders = (response: Response): void => {
  const append = response.append.bind(response);
  response.append = (name, value) =>
    name.toLowerCase() === 'set-cookie' ? append(name, value) : response.set(name, value);
};

/** Everything that is a route: pages and the JSON API. */
export const remixDoor = ({
  build,
  usecases,
  guard,
  publicUrl,
  sendsEmail = false,
  demo = false,
  keptForms,
  onError,
  mode,
}: Options): RequestHandler => {
  const getLoadContext: GetLoadContextFunction = async (request, response) => {
    const viewer = await viewerOf(request, usecases, publicUrl());
    const address = clientAddress(request);
    const path = request.originalUrl;
    const session = viewer?.type === 'person' ? viewer.session : null;
    let typed: FormData | null = null;
    const refuse = (rejection: Rejection) => {
      if (rejection.code === 'confirm-needed' && typed && session)
        keptForms.keep(session, pagePath(path), typed);
      return refuseRight(path, rejection);
    };
    return {
      usecases: guard({ viewer, refuse, from: networkOf(address) }),
      viewer,
      nonce: String(response.locals.nonce),
      wholePage: !request.path.endsWith('.data'),
      publicUrl: publicUrl(),
      sendsEmail,
      demo,
      address,
      network: networkOf(address),
      onError,
      noteForm: (form: FormData) => {
        typed = form;
      },
      takeForm: () => (session ? keptForms.take(session, pagePath(path)) : null),
    };
  };
  const handlerOf = (some: typeof build) =>
    createRequestHandler({ build: some, mode, getLoadContext }) as RequestHandler;
  const handle = handlerOf(build);
  // While developing, the build is another at each change.
  const narrowed = typeof build === 'function' ? [] : apiBuilds(build);
  const at = new Map([...narrowed].map(([place, one]) => [place, handlerOf(one)]));
  return (request, response, next) => {
    replaceHeaders(response);
    const place = placesOf(request.path).find((one) => at.has(one));
    return (at.get(place ?? '') ?? handle)(request, response, next);
  };
};
