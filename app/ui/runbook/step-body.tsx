import { useTranslations } from 'use-intl';
import type { BodyPart, Command, PlanNode } from '../../domain/runbook/plan.ts';
import { classNames } from '../class-names.ts';
import { CommandLineText } from '../command-line-text.tsx';
import { Tag } from '../tag.tsx';
import { CallOut, Prose } from './call-out.tsx';
import { CheckWords } from './check-words.tsx';

const CommandBox = ({ command }: { command: Command }) => {
  const t = useTranslations('runbook.step');
  return (
    <div
      className={classNames(
        'keep-together overflow-hidden rounded-panel border bg-sunken',
        command.danger ? 'border-bad' : 'border-line',
      )}
    >
      <p className="flex flex-wrap items-center gap-2 border-b border-line px-3 py-1.5 text-fine text-ink-2">
        <span>{command.lang || t('readsOnly')}</span>
        {command.danger ? <Tag tone="bad">{t('danger')}</Tag> : null}
        {command.endless ? <Tag tone="warn">{t('endless')}</Tag> : null}
      </p>
      <pre className="px-3.5 py-2.5 font-mono text-[13px]/relaxed">
        {command.text.split(/(?<=\n)/).map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text, always in order
          <span key={at} className="command-line">
            <CommandLineText text={line} />
          </span>
        ))}
      </pre>
      {command.expect ? (
        <p className="border-t border-line px-3 py-1.5 text-small text-ink-2">
          {t('expectOutput', { expect: command.expect })}
        </p>
      ) : null}
    </div>
  );
};

const Part = ({ part, node, html }: { part: BodyPart; node: PlanNode; html: string[] }) => {
  const t = useTranslations('runbook.step');
  switch (part.type) {
    case 'prose':
      return <Prose html={html[part.prose] ?? ''} />;
    case 'note':
    case 'hint':
    case 'danger':
      return <CallOut type={part.type} title={part.title} html={html[part.prose] ?? ''} />;
    case 'check': {
      const check = node.checks.find((one) => one.id === part.check);
      return check ? (
        <p className="keep-together flex max-w-[66ch] gap-3">
          <span
            aria-hidden="true"
            className="mt-[5px] size-[13px] flex-none rounded-[3px] border-2 border-line-strong"
          />
          <CheckWords text={check.text} />
        </p>
      ) : null;
    }
    case 'command': {
      const command = node.commands.find((one) => one.id === part.command);
      return command ? <CommandBox command={command} /> : null;
    }
    case 'input': {
      const input = node.inputs.find((one) => one.name === part.input);
      return input ? (
        <p className="text-control text-ink-2">{t('value', { label: input.label })}</p>
      ) : null;
    }
  }
};

const keyOf = (part: BodyPart): string =>
  'prose' in part
    ? `${part.type} ${part.prose}`
    : part.type === 'check'
      ? `check ${part.check}`
      : part.type === 'command'
        ? `command ${part.command}`
        : `input ${part.input}`;

/** What stands inside a step, in the order of the file. */
export const StepBody = ({ node, html }: { node: PlanNode; html: string[] }) =>
  node.body.length === 0 ? null : (
    <div className="mt-2.5 grid min-w-0 grid-cols-[minmax(0,1fr)] gap-2.5 print:block print:space-y-2.5">
      {node.body.map((part) => (
        <Part key={keyOf(part)} part={part} node={node} html={html} />
      ))}
    </div>
  );
