import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser';

/** Why it came to nothing: words of the server, or nothing when the person called it off. */
export type PasskeyFailure = { sentence: string | null };
type Fields = Record<string, string>;

const send = async (path: string, fields: Fields): Promise<Record<string, unknown>> => {
  const answer = await fetch(path, { method: 'POST', body: new URLSearchParams(fields) });
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  if (!answer.ok) throw { sentence: String(body.sentence ?? '') } satisfies PasskeyFailure;
  return body;
};

/**
 * Asks the server for a question, the authenticator for the answer, and hands it in. Resolves with
 * what the server says then; throws a `PasskeyFailure`.
 */
export const withPasskey = async (
  path: string,
  kind: 'create' | 'get',
  fields: Fields = {},
): Promise<Record<string, unknown>> => {
  const { options } = await send(path, { ...fields, step: 'ask' });
  let response: unknown;
  try {
    response =
      kind === 'create'
        ? await startRegistration({
            optionsJSON: options as PublicKeyCredentialCreationOptionsJSON,
          })
        : await startAuthentication({
            optionsJSON: options as PublicKeyCredentialRequestOptionsJSON,
          });
  } catch {
    throw { sentence: null } satisfies PasskeyFailure;
  }
  return send(path, { ...fields, step: 'answer', response: JSON.stringify(response) });
};
