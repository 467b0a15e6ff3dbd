import { useTranslations } from 'use-intl';
import type { CurrentStep } from '../../../domain/incident/room-view.types.ts';
import { Button } from '../../button.tsx';
import { classNames } from '../../class-names.ts';
import { CommandLineText } from '../../command-line-text.tsx';
import { Tag } from '../../tag.tsx';
import { useCopy } from '../../use-copy.ts';
import { useRoom } from '../room-context.ts';
import { commandText, shownLines } from './command-text.ts';
import { RecordInput } from './record-input.tsx';

const partLook = {
  text: '',
  filled: 'rounded-[3px] bg-act-soft px-[3px] text-act',
  blank: 'rounded-[3px] border border-dashed border-warn px-[3px] text-warn',
};

/** A command to copy and run elsewhere, with the values known so far; blanks are asked for right here. */
export const CommandBox = ({
  step,
  command,
  number,
  pressKey,
}: {
  step: string;
  command: CurrentStep['commands'][number];
  number: number;
  pressKey?: string;
}) => {
  const t = useTranslations('room.command');
  const { view } = useRoom();
  const { said, copy } = useCopy();
  const text = commandText(command.filled);
  const current = view.walkthrough.current.find(({ id }) => id === step);
  // What the step asks for by itself already has its field.
  const asked = command.missing.filter((name) => !current?.inputs.some((one) => one.name === name));
  return (
    <figure className="keep-together overflow-hidden rounded-panel border border-line bg-sunken">
      <figcaption className="flex flex-wrap items-center gap-x-2.5 gap-y-1 border-b border-line px-2.5 py-1.5 text-fine text-ink-2">
        <span className="num">{command.lang}</span>
        {command.danger ? <Tag tone="bad">{t('danger')}</Tag> : <span>{t('reads')}</span>}
        <span className="ml-auto flex items-center gap-2.5">
          <output className={classNames('font-medium', said === 'failed' ? 'text-bad' : 'text-ok')}>
            {said ? t(said) : ''}
          </output>
          <Button
            size="small"
            disabled={text === null}
            pressKey={text === null ? undefined : pressKey}
            onClick={() => text !== null && copy(text)}
          >
            <span>
              {t('copy')}
              <span className="sr-only"> {t('commandLabel', { number: String(number) })}</span>
            </span>
          </Button>
        </span>
      </figcaption>
      <pre className="px-3.5 py-3 font-mono text-[13.5px]/[1.55]">
        <code>
          {shownLines(command.filled).map((line, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, always in order
            <span key={number} className="command-line">
              {line.map((part, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one line, always in order
                <span key={at} className={partLook[part.shown]}>
                  <CommandLineText text={part.text} />
                </span>
              ))}
            </span>
          ))}
        </code>
      </pre>
      {command.expect ? (
        <p className="border-t border-line px-3.5 py-2 text-small text-ink-2">
          {t('expect', { expect: command.expect })}
        </p>
      ) : null}
      {text === null ? (
        <div className="grid gap-3 border-t border-line bg-warn-soft px-3.5 py-3">
          <p className="text-small font-medium text-warn">
            {t('missing', { names: command.missing.join(', ') })}
          </p>
          {asked.map((name) => (
            <RecordInput key={name} input={{ name, label: name, secret: false }} />
          ))}
        </div>
      ) : null}
    </figure>
  );
};
