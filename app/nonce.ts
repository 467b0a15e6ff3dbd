import { createContext } from 'react';

/**
 * The nonce of the page's content security policy, known while rendering on the server.
 * Browsers hide it from the document, so hydrating with an empty one matches.
 */
export const Nonce = createContext<string>('');
