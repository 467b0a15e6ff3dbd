import { Notice } from '../notice.tsx';

export type SaidAnswer = { ok: boolean; sentence?: string; token?: string };

/** What the act before came to, above the page: a sentence, and a secret that is shown this once. */
export const Said = ({ said, secret }: { said?: SaidAnswer; secret?: string }) => (
  <>
    {said?.sentence ? (
      <div className="mb-5">
        <Notice tone={said.ok ? 'ok' : 'bad'} urgent={!said.ok}>
          {said.sentence}
        </Notice>
      </div>
    ) : null}
    {said?.token ? (
      <div className="mb-5">
        <Notice tone="ok" urgent title={secret}>
          <code className="block py-1 break-all select-all">{said.token}</code>
        </Notice>
      </div>
    ) : null}
  </>
);

/** Why something was refused, above the page that asked for it. */
export const Wrong = ({ children }: { children?: string }) =>
  children ? <Said said={{ ok: false, sentence: children }} /> : null;
