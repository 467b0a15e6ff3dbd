import type { Plan } from '../../domain/runbook/plan.ts';
import { CallOut, Prose } from './call-out.tsx';

/** What stands between the steps: prose, notes and dangers, in the order of the file. */
export const ContextProse = ({
  parts,
  html,
  className,
}: {
  parts: Plan['context'];
  html: string[];
  className: string;
}) =>
  parts.length === 0 ? null : (
    <div className={className}>
      {parts.map(({ prose, type, title }) =>
        type === 'note' || type === 'danger' ? (
          <CallOut key={prose} type={type} title={title} html={html[prose] ?? ''} />
        ) : (
          <Prose key={prose} html={html[prose] ?? ''} />
        ),
      )}
    </div>
  );
